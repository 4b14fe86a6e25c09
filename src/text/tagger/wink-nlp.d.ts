// Two parts of wink-nlp that its package has no types for.

declare module 'wink-nlp/src/tokenizer.js' {
  /** What takes the tokens of a text, in their order. */
  interface TokenSink {
    /** A token that is new to the lexicon, with the number of its kind. */
    _addToken(text: string, category: number, blanks: number): boolean
    /** Takes a token that the lexicon has; 0 where it has not. */
    _addTokenIfInCache(text: string, blanks: number): number
    isLexeme(text: string): boolean
  }
  const makeTokenizer: (
    patterns: unknown,
    categories: Readonly<Record<string, number>>,
    preserve: unknown,
  ) => (sink: TokenSink, text: string) => void
  export default makeTokenizer
}

declare module 'wink-nlp/src/compile-trex.js' {
  const compilePatterns: (sources: unknown) => unknown
  export default compilePatterns
}
