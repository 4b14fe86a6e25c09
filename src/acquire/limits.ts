const mebibyte = 2 ** 20

/** An article of plain text or a row of a collection: a hundred times a long report. More is a collection, or no article. */
export const maxTextBytes = 4 * mebibyte
/** A page with all its markup, scripts and pictures written into it. */
export const maxPageBytes = 20 * mebibyte
/** A `.json` file is read in one piece; a larger collection belongs into JSON Lines, which is read line by line. */
export const maxJsonBytes = 256 * mebibyte

/** A size for people: "3.4 MB". */
export const toMegabytes = (bytes: number): string => `${(bytes / mebibyte).toFixed(bytes < 10 * mebibyte ? 1 : 0)} MB`
