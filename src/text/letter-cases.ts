/** How many plain letters of a text are capitals, and how many are small. */
export function countCases(text: string): { readonly upper: number; readonly lower: number } {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 65 && unit <= 90) upper++
    else if (unit >= 97 && unit <= 122) lower++
  }
  return { upper, lower }
}
