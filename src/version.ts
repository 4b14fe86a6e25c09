/** Version of the reader; the same as the package's (a test holds them together). Part of what a reading depends on. */
export const version = '0.1.0'
