/** A name as a filter matches it whole: in quotation marks, which a name itself cannot keep. */
export const toExact = (name: string): string => `"${name.replaceAll('"', ' ').trim()}"`

/** A filter's name without its quotation marks. */
export const fromExact = (value: string): string => /^"(.*)"$/.exec(value)?.[1] ?? value

/** The page of a public figure or a body. */
export const toWhoAddress = (name: string): string => `/who/${encodeURIComponent(name)}`

/** Two speakers side by side. */
export const toCompareAddress = (a: string, b: string): string => `/compare?${new URLSearchParams({ a, b })}`
