import type { TimeShape } from '../model/time.ts'
import { type AtomName, atoms } from './times-atoms.ts'
import type { Captured } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { TimeLexicon } from './times-lexicon.ts'

/** What a guard may look at: the paragraph's lexemes, the match (`next` is past its end), and what it understood. */
export interface Candidate {
  readonly lexemes: readonly Lexeme[]
  readonly first: number
  readonly next: number
  readonly captured: Captured
  readonly near: TimeLexicon['near']
}

/** One kind of core expression. Patterns are blanks-separated elements: `ATOM`, `literal|other`, `word=literal`, `?` after for optional, `+` before for glued. */
export interface TimeRule {
  readonly id: string
  readonly patterns: readonly string[]
  readonly means: (captured: Captured) => TimeShape | null
  readonly guard?: (candidate: Candidate) => boolean
  /** Texts of our own with what must be found in ⟦ ⟧ by the whole finder, and texts in which nothing must be found. */
  readonly finds: readonly string[]
  readonly ignores?: readonly string[]
}

/** One element of a pattern: an atom, or one of some words. */
export interface PatternElement {
  readonly atom: AtomName | null
  readonly literals: ReadonlySet<string>
  readonly captures: boolean
  readonly glued: boolean
}

/** Parses one element of a pattern, without the mark of an optional one. @throws where it names an atom that there is not. */
export function parseElement(source: string): PatternElement {
  const glued = source.startsWith('+')
  const body = source.slice(glued ? 1 : 0)
  if (/^[A-Z]+$/.test(body)) {
    if (!(body in atoms)) throw new Error(`A time rule names the atom "${body}", which there is not.`)
    return { atom: body as AtomName, literals: new Set(), captures: false, glued }
  }
  const captures = body.startsWith('word=')
  const literals = new Set((captures ? body.slice(5) : body).split('|'))
  return { atom: null, literals, captures, glued }
}

/** A core expression found: lexemes `first` to `next` (excluded). */
export interface Core {
  readonly first: number
  readonly next: number
  readonly rule: string
  readonly shape: TimeShape
}
