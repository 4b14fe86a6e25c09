import { atoms } from './times-atoms.ts'
import type { AtomMatch, Captured } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { TimeEntry, TimeLexicon } from './times-lexicon.ts'
import { atomWords, canOpen } from './times-openings.ts'
import { type Core, type PatternElement, parseElement, type TimeRule } from './times-pattern.ts'
import { type TimeVocabulary, toVocabulary } from './times-vocabulary.ts'

/** Where a pattern ends in the tree of patterns. Of two ends of one pattern, with an optional element and without, the lower `rank` goes first. */
interface End {
  readonly rule: TimeRule
  /** Place among all patterns, in the order of the rules. */
  readonly pattern: number
  readonly rank: number
}

/** Elements that patterns share from their beginning on are matched once for all of them. */
interface Node {
  readonly element: PatternElement
  readonly ends: End[]
  readonly next: Nodes
}

/** Ways on from an element, by what they may begin with. */
interface Nodes {
  readonly all: Map<string, Node>
  /** By the id of a word, filled as words are met. */
  readonly byWord: (readonly Node[] | undefined)[]
  numbers: readonly Node[] | null
}

const toNodes = (): Nodes => ({ all: new Map(), byWord: [], numbers: null })
const nowhere: readonly Node[] = []

/** The nodes that may match a lexeme. Every word of a pattern stands in the vocabulary: nothing begins with another one. */
function findNodes(nodes: Nodes, lexeme: Lexeme | undefined): readonly Node[] {
  if (lexeme === undefined) return nowhere
  const { word } = lexeme
  if (word === null) {
    if (lexeme.kind !== 'number') return nowhere
    nodes.numbers ??= [...nodes.all.values()].filter(({ element }) => canOpen(element, { lower: null, entries: [] }))
    return nodes.numbers
  }
  const before = nodes.byWord[word.id]
  if (before !== undefined) return before
  const found = [...nodes.all.values()].filter(({ element }) => canOpen(element, word))
  nodes.byWord[word.id] = found.length === 0 ? nowhere : found
  return found
}

/** Every way to read a pattern with its optional elements or without them; those that take more come first. */
function* readWays(elements: readonly string[]): Generator<readonly string[]> {
  const [first, ...others] = elements
  if (first === undefined) {
    yield []
    return
  }
  const isOptional = first.endsWith('?')
  for (const rest of readWays(others)) yield [isOptional ? first.slice(0, -1) : first, ...rest]
  if (isOptional) yield* readWays(others)
}

/** Grows the tree of all patterns of the rules. */
function toTree(rules: readonly TimeRule[]): Nodes {
  const root = toNodes()
  const patterns = rules.flatMap((rule) => rule.patterns.map((source) => ({ rule, source })))
  for (const [pattern, { rule, source }] of patterns.entries()) {
    let rank = 0
    for (const way of readWays(source.split(' '))) {
      let nodes = root
      let node: Node | undefined
      for (const element of way) {
        node = nodes.all.get(element) ?? { element: parseElement(element), ends: [], next: toNodes() }
        nodes.all.set(element, node)
        nodes = node.next
      }
      node?.ends.push({ rule, pattern, rank: rank++ })
    }
  }
  return root
}

/** All words that the patterns of a tree name. */
function* namedIn({ all }: Nodes): Generator<string> {
  for (const { element, next } of all.values()) {
    yield* element.literals
    yield* namedIn(next)
  }
}

/** Two words do not run together without a blank unless the pattern says so; marks may. */
const isApart = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]!.gap !== 'glued' || lexemes[at]!.kind === 'mark' || lexemes[at - 1]?.kind === 'mark'

/** A pattern that matches, up to lexeme `next`, with what it understood. */
interface Hit extends End {
  readonly next: number
  readonly captured: Captured
}

const nothing: Captured = {}

function matchElement({ atom, literals, captures }: PatternElement, lexemes: readonly Lexeme[], at: number): AtomMatch {
  if (atom !== null) return atoms[atom](lexemes, at)
  const { word, lower } = lexemes[at]!
  // Whether a word is one of the element's was asked when the node was chosen.
  if (word === null && !literals.has(lower)) return null
  return { next: at + 1, fields: captures ? { word: lower } : nothing }
}

/** Gathers all patterns that match from lexeme `first` on, of which those before `at` are read. */
function gather(
  nodes: Nodes,
  lexemes: readonly Lexeme[],
  first: number,
  at: number,
  before: Captured,
  hits: Hit[],
): void {
  for (const { element, ends, next } of findNodes(nodes, lexemes[at])) {
    if (element.glued ? lexemes[at]!.gap !== 'glued' : at > first && !isApart(lexemes, at)) continue
    const own = matchElement(element, lexemes, at)
    if (!own) continue
    const captured = own.fields === nothing ? before : before === nothing ? own.fields : { ...before, ...own.fields }
    for (const { rule, pattern, rank } of ends) hits.push({ rule, pattern, rank, next: own.next, captured })
    if (next.all.size > 0) gather(next, lexemes, first, own.next, captured, hits)
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

/** Finds the longest core expression that begins at a lexeme; of two as long, the one whose rule stands first. */
export type CoreMatcher = (lexemes: readonly Lexeme[], at: number) => Core | null

/** Rules made ready: the words by which lexemes are told, and the matcher. */
export interface CompiledRules {
  readonly vocabulary: TimeVocabulary
  readonly match: CoreMatcher
}

/** Words that open nothing, but that QUANTITY takes behind an article: "a dozen", "a good many". */
const behindArticles: readonly string[] = ['dozen', 'good']

/** Compiles rules against a lexicon: ways through the patterns are looked up word by word, so that most words cost nothing. */
export function compileRules(rules: readonly TimeRule[], lexicon: TimeLexicon): CompiledRules {
  const tree = toTree(rules)
  const none: readonly TimeEntry[] = []
  const words = [...lexicon.names.keys(), ...Object.values(atomWords).flat(), ...namedIn(tree), ...behindArticles]
  const vocabulary = toVocabulary(words, (lower) => lexicon.names.get(lower) ?? none)

  const match: CoreMatcher = (lexemes, at) => {
    if (findNodes(tree, lexemes[at]).length === 0) return null
    const hits: Hit[] = []
    gather(tree, lexemes, at, at, nothing, hits)
    if (hits.length > 1) hits.sort((a, b) => a.pattern - b.pattern || a.rank - b.rank)
    let best: Core | null = null
    let pattern = -1
    for (const hit of hits) {
      const { rule, next, captured } = hit
      if (hit.pattern === pattern) continue
      pattern = hit.pattern
      if (next <= (best?.next ?? at) || !isWhole(lexemes, at, next)) continue
      if (rule.guard && !rule.guard({ lexemes, first: at, next, captured, near: lexicon.near })) continue
      const shape = rule.means(captured)
      if (shape) best = { first: at, next, rule: rule.id, shape }
    }
    return best
  }
  return { vocabulary, match }
}
