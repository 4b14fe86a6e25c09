/** A regular expression as it stands in a module: its source, its flags and the line that it stands in, from 1. */
export interface PatternLiteral {
  readonly source: string
  readonly flags: string
  readonly line: number
}

const skipped: readonly RegExp[] = [
  /\/\/[^\n]*/y,
  /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y,
  /'(?:\\.|[^'\\\n])*'/y,
  /"(?:\\.|[^"\\\n])*"/y,
]
const literal = /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/y
/** Behind these a slash opens a pattern rather than divides. */
const opens = /(?:^|[(,=:[!&|?{};+>~])\s*$|\b(?:return|typeof|case|of|in)\s*$/

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The patterns that a TypeScript module writes out, in reading order; comments, strings and the words of templates hold none. */
export function findPatternLiterals(code: string): readonly PatternLiteral[] {
  const found: PatternLiteral[] = []
  /** Braces that are open in the code of each template around this place. */
  const templates: number[] = []
  let inTemplate = false
  let line = 1
  let at = 0
  const pass = (length: number): void => {
    for (let i = at; i < at + length; i++) if (code[i] === '\n') line++
    at += length
  }
  while (at < code.length) {
    const char = code[at]!
    if (inTemplate) {
      if (char === '`') inTemplate = false
      if (char === '$' && code[at + 1] === '{') {
        templates.push(0)
        inTemplate = false
      }
      pass(char === '\\' || (char === '$' && code[at + 1] === '{') ? 2 : 1)
      continue
    }
    const plain = /['"/]/.test(char)
      ? skipped.map((one) => matchAt(one, code, at)).find((one) => one !== null)
      : undefined
    if (plain) {
      pass(plain[0].length)
      continue
    }
    const pattern = char === '/' && opens.test(code.slice(Math.max(0, at - 40), at)) ? matchAt(literal, code, at) : null
    if (pattern) {
      found.push({ source: pattern[1]!, flags: pattern[2]!, line })
      pass(pattern[0].length)
      continue
    }
    if (char === '`') inTemplate = true
    const depth = templates.length - 1
    if (depth >= 0 && char === '{') templates[depth]!++
    if (depth >= 0 && char === '}') {
      if (templates[depth] === 0) {
        templates.pop()
        inTemplate = true
      } else templates[depth]!--
    }
    pass(1)
  }
  return found
}
