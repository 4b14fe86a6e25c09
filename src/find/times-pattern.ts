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

interface Element {
  readonly atom: AtomName | null
  readonly literals: ReadonlySet<string>
  readonly captures: boolean
  readonly optional: boolean
  readonly glued: boolean
}

interface Compiled {
  readonly rule: TimeRule
  readonly order: number
  readonly elements: readonly Element[]
}

function parseElement(source: string): Element {
  const glued = source.startsWith('+')
  const optional = source.endsWith('?')
  const body = source.slice(glued ? 1 : 0, optional ? -1 : undefined)
  if (/^[A-Z]+$/.test(body)) {
    if (!(body in atoms)) throw new Error(`A time rule names the atom "${body}", which there is not.`)
    return { atom: body as AtomName, literals: new Set(), captures: false, optional, glued }
  }
  const captures = body.startsWith('word=')
  const literals = new Set((captures ? body.slice(5) : body).split('|'))
  return { atom: null, literals, captures, optional, glued }
}

/** A core expression found: lexemes `first` to `next` (excluded). */
export interface Core {
  readonly first: number
  readonly next: number
  readonly rule: string
  readonly shape: TimeShape
}

/** Two words do not run together without a blank unless the pattern says so; marks may. */
const isApart = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]!.gap !== 'glued' || lexemes[at]!.kind === 'mark' || lexemes[at - 1]?.kind === 'mark'

const nothing: Captured = {}
const isEmpty = (fields: Captured): boolean => {
  for (const _ in fields) return false
  return true
}

const withFields = (own: Captured, behind: Captured): Captured =>
  isEmpty(behind) ? own : isEmpty(own) ? behind : { ...own, ...behind }

function matchElements(
  elements: readonly Element[],
  from: number,
  lexemes: readonly Lexeme[],
  at: number,
  isStart: boolean,
): { next: number; captured: Captured } | null {
  if (from === elements.length) return { next: at, captured: nothing }
  const element = elements[from]!
  const lexeme = lexemes[at]
  if (lexeme && (isStart || element.glued || isApart(lexemes, at)) && (!element.glued || lexeme.gap === 'glued')) {
    const own = element.atom
      ? atoms[element.atom](lexemes, at)
      : element.literals.has(lexeme.lower)
        ? { next: at + 1, fields: element.captures ? { word: lexeme.lower } : {} }
        : null
    const rest = own && matchElements(elements, from + 1, lexemes, own.next, false)
    if (rest) return { next: rest.next, captured: withFields(own.fields, rest.captured) }
  }
  return element.optional ? matchElements(elements, from + 1, lexemes, at, isStart) : null
}

const hasDigits = (words: ReadonlySet<string>): boolean => [...words].some((word) => /^\d/.test(word))

/** Could a pattern begin with this word or number, going by its first elements? */
function canOpen(elements: readonly Element[], probe: readonly Lexeme[]): boolean {
  for (const element of elements) {
    const { kind, lower } = probe[0]!
    const isLiteral = kind === 'number' ? hasDigits(element.literals) : element.literals.has(lower)
    if (element.atom ? atomOpens(element.atom, probe[0]!) : isLiteral) return true
    if (!element.optional) return false
  }
  return false
}

/** Words that atoms take beside those of the table. */
const atomWords: Partial<Record<AtomName, readonly string[]>> = {
  QUANTITY: ['a', 'an', 'the', 'half', 'couple', 'dozens', 'hundreds', 'thousands', 'scores', 'one'],
  NUMBER: ['a', 'one'],
  CLOCK: ['noon', 'midnight'],
  YEAR: ["'", '’', '‘'],
  DECADE: ["'", '’', '‘'],
}

const numberAtoms: ReadonlySet<AtomName> = new Set<AtomName>([
  'DAY',
  'DAYTH',
  'YEAR',
  'NUMBER',
  'QUANTITY',
  'ORDINAL',
  'DECADE',
  'CLOCK',
  'FIGURES',
  'SHORTYEAR',
  'ISODAY',
  'SLASHDAY',
])

function atomOpens(atom: AtomName, lexeme: Lexeme): boolean {
  if (lexeme.kind === 'number') return numberAtoms.has(atom)
  if (atomWords[atom]?.includes(lexeme.lower)) return true
  return lexeme.entries.some((e) => {
    switch (atom) {
      case 'MONTH':
        return e.month !== undefined
      case 'WEEKDAY':
        return e.weekday !== undefined && !e.plural
      case 'WEEKDAYS':
        return e.weekday !== undefined && e.plural === true
      case 'DAY':
      case 'DAYTH':
      case 'ORDINAL':
        return e.ordinal !== undefined || e.tens !== undefined
      case 'YEAR':
      case 'NUMBER':
      case 'CLOCK':
        return e.number !== undefined || e.tens !== undefined || e.scale !== undefined
      case 'QUANTITY':
        return e.number !== undefined || e.tens !== undefined || e.scale !== undefined || e.vague === true
      case 'UNIT':
        return e.unit !== undefined && !e.plural
      case 'UNITS':
        return e.unit !== undefined && e.plural === true
      case 'ANYUNIT':
        return e.unit !== undefined
      case 'SEASON':
        return e.season !== undefined
      case 'PART':
        return e.part !== undefined && !e.plural
      case 'PARTS':
        return e.part !== undefined && e.plural === true
      case 'WHICH':
        return e.which !== undefined
      case 'SET':
        return e.set !== undefined
      case 'REFERENCE':
        return e.reference !== undefined
      case 'ADJECTIVE':
        return e.adjective !== undefined
      case 'FEAST':
        return e.feast !== undefined
      case 'DECADE':
        return e.decade !== undefined
      default:
        return false
    }
  })
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])
/** Words that open nothing, but that QUANTITY takes behind an article: "a dozen", "a good many". */
const behindArticles: readonly string[] = ['dozen', 'good']

/** Finds the longest core expression that begins at a lexeme; of two as long, the one whose rule stands first. */
export type CoreMatcher = (lexemes: readonly Lexeme[], at: number) => Core | null

/** Compiles rules against a lexicon: candidates are looked up by the first word, so that most words cost one look. */
export function compileRules(rules: readonly TimeRule[], lexicon: TimeLexicon): CoreMatcher {
  const patterns: Compiled[] = rules.flatMap((rule, order) =>
    rule.patterns.map((source) => ({ rule, order, elements: source.split(' ').map(parseElement) })),
  )
  const words = new Set<string>([...lexicon.names.keys(), ...Object.values(atomWords).flat()])
  for (const { elements } of patterns) for (const { literals } of elements) for (const word of literals) words.add(word)
  const probe = (lower: string, kind: Lexeme['kind'], entries: Lexeme['entries']): readonly Compiled[] => {
    const lexeme: Lexeme = {
      start: 0,
      end: 0,
      lower,
      kind,
      gap: 'blank',
      capital: true,
      number: Number.NaN,
      entries,
      opens: false,
    }
    return patterns.filter(({ elements }) => canOpen(elements, [lexeme]))
  }
  // Most words of the table are in no article at hand: patterns are sought for those that are, once each.
  const byWord = new Map<string, readonly Compiled[]>()
  const opening = (word: string): readonly Compiled[] | null => {
    if (!words.has(word)) return null
    const before = byWord.get(word)
    if (before) return before
    const candidates = probe(word, 'word', lexicon.names.get(word) ?? [])
    byWord.set(word, candidates)
    return candidates
  }
  const numbers = probe('', 'number', [])

  const behindArticle = new Set([...words, ...behindArticles])
  for (const article of articles)
    for (const { rest } of lexicon.names.get(article) ?? []) if (rest[0] !== undefined) behindArticle.add(rest[0])
  const mayFollow = (lexeme: Lexeme | undefined): boolean =>
    lexeme !== undefined && (lexeme.kind === 'number' || behindArticle.has(lexeme.lower))

  return (lexemes, at) => {
    const lexeme = lexemes[at]!
    // No pattern is an article alone: most articles are passed over by a look at the word behind them.
    if (articles.has(lexeme.lower) && !mayFollow(lexemes[at + 1])) return null
    const candidates = lexeme.kind === 'number' ? numbers : opening(lexeme.lower)
    if (!candidates) return null
    let best: Core | null = null
    for (const { rule, elements } of candidates) {
      const match = matchElements(elements, 0, lexemes, at, true)
      if (!match || match.next <= (best?.next ?? at)) continue
      if (!isWhole(lexemes, at, match.next)) continue
      const candidate = { lexemes, first: at, next: match.next, captured: match.captured, near: lexicon.near }
      if (rule.guard && !rule.guard(candidate)) continue
      const shape = rule.means(match.captured)
      if (shape) best = { first: at, next: match.next, rule: rule.id, shape }
    }
    return best
  }
}

/** Does no letter or digit run into the match at its ends ("F1989", "1989x")? */
function isWhole(lexemes: readonly Lexeme[], first: number, next: number): boolean {
  const before = lexemes[first - 1]
  if (lexemes[first]!.gap === 'glued' && before && before.kind !== 'mark' && lexemes[first]!.kind !== 'mark')
    return false
  const after = lexemes[next]
  return after?.gap !== 'glued' || after.kind === 'mark' || lexemes[next - 1]!.kind === 'mark'
}
