/** Blanks that are more than one, or no plain space. */
const oddBlank = /\s\s|[^\S ]/

/** The text with one space for each run of blanks. Most have no others: they stay what they are. */
export const toOneLine = (text: string): string => (oddBlank.test(text) ? text.replace(/\s+/g, ' ') : text)
