/** Characters that take two columns: CJK, Hangul, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
/** Characters that take none: combining marks, joiners and other format characters. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

const widthOf = (character: string): number => (none.test(character) ? 0 : wide.test(character) ? 2 : 1)

/** How many columns of a terminal a text takes. */
export function toWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** The text cut to a number of columns (1 or more), an ellipsis at its end where something is missing. */
export function cutToWidth(text: string, columns: number): string {
  if (toWidth(text) <= columns) return text
  let cut = ''
  let width = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns - 1) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}
