import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'

/**
 * The matching language over clauses: one line of conditions that must all hold. docs/clause-patterns.md tells it in full.
 *
 *     pattern   = condition { blank condition }
 *     condition = [ "!" ] ( "negated" | field [ "=" values ] | part [ "." trait ] [ "=" values ] [ ">" name ] )
 *     field     = "lemma" | "form" | "role" | "voice" | "tense" | "aspect" | "modality"
 *     part      = "subject" | "object" | "indirect" | "complement" | "oblique" [ ":" word { "|" word } ]
 *     trait     = "lemma" | "text" | "upos"
 *     values    = value { "|" value };  value = word | word "*" | "*" word | "@" list
 */
export interface ClausePattern {
  readonly source: string
  /** Lemmas that a clause must have one of for the pattern to hold; null where it asks for none by name. For indexes. */
  readonly lemmas: ReadonlySet<string> | null
  /** The phrases that the pattern names, where it holds; null where it does not. `tokens` are those of the clause's sentence. */
  match(clause: Clause, tokens: readonly Token[]): Readonly<Record<string, Phrase>> | null
}

/** Word lists that patterns may name with "@". */
export type WordLists = Readonly<Record<string, ReadonlySet<string>>>

/** A pattern that cannot be read: the message says which condition and why. */
export class PatternError extends Error {
  override readonly name = 'PatternError'

  constructor(source: string, condition: string, why: string) {
    super(`clause pattern "${source}", condition "${condition}": ${why}`)
  }
}

const fields = ['lemma', 'form', 'role', 'voice', 'tense', 'aspect', 'modality'] as const
type Field = (typeof fields)[number]

/** What fields of few values can be; another word there is a slip of the pen. */
const known: Partial<Readonly<Record<Field | 'upos', readonly string[]>>> = {
  form: ['finite', 'infinitive', 'participle', 'gerund', 'nominal'],
  role: ['main', 'relative', 'adverbial', 'conditional', 'complement'],
  voice: ['active', 'passive'],
  tense: ['past', 'present', 'future'],
  aspect: ['simple', 'perfect', 'progressive'],
}

const parts = ['subject', 'object', 'indirect', 'complement', 'oblique'] as const
type Part = (typeof parts)[number]

const traits = ['lemma', 'text', 'upos'] as const
type Trait = (typeof traits)[number]

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word)

type Test = (value: string) => boolean
type Found = Record<string, Phrase>
/** What a pattern without names finds. */
const nothing: Found = Object.freeze({})
type Condition = (clause: Clause, tokens: readonly Token[], found: Found) => boolean

/** "carry_out" stands for "carry out": blanks part conditions. */
const toWord = (written: string): string => written.replaceAll('_', ' ')

function parseValues(written: string, lists: WordLists, fail: (why: string) => PatternError): Test {
  const words = new Set<string>()
  const tests: Test[] = []
  for (const value of written.split('|')) {
    const word = toWord(value)
    if (value === '' || value === '*') throw fail('a value is empty')
    if (value.startsWith('@')) {
      const list = lists[value.slice(1)]
      if (!list) throw fail(`there is no list "${value}"`)
      tests.push((given) => list.has(given))
    } else if (value.endsWith('*')) tests.push((given) => given.startsWith(word.slice(0, -1)))
    else if (value.startsWith('*')) tests.push((given) => given.endsWith(word.slice(1)))
    else words.add(word)
  }
  if (tests.length === 0) return (given) => words.has(given)
  return (given) => words.has(given) || tests.some((test) => test(given))
}

/** The first phrase of a part that passes; of obliques one behind the prepositions named, or any. */
function findPhrase(
  clause: Clause,
  part: Part,
  prepositions: ReadonlySet<string> | null,
  passes: (phrase: Phrase) => boolean,
): Phrase | undefined {
  if (part === 'oblique') {
    for (const { preposition, phrase } of clause.obliques)
      if ((prepositions === null || prepositions.has(preposition)) && passes(phrase)) return phrase
    return undefined
  }
  if (part === 'complement') {
    const { complement, sentence } = clause
    const phrase = complement && { ...complement, sentence, head: complement.first }
    return phrase && passes(phrase) ? phrase : undefined
  }
  const phrase = clause[part]
  return phrase && passes(phrase) ? phrase : undefined
}

const traitOf = (token: Token | undefined, trait: Trait): string =>
  token === undefined ? '' : trait === 'upos' ? token.upos : trait === 'text' ? token.lower : token.lemma.toLowerCase()

const shape =
  /^(?<not>!?)(?<key>[a-z]+)(?::(?<prepositions>[^=.>]+))?(?:\.(?<trait>[a-z]+))?(?:=(?<values>[^>]+))?(?:>(?<name>[a-z]+))?$/

function parseCondition(source: string, written: string, lists: WordLists, names: Set<string>): Condition {
  const fail = (why: string): PatternError => new PatternError(source, written, why)
  const groups = shape.exec(written)?.groups
  if (!groups) throw fail('it should read like lemma=kill|murder, !negated, subject>who or oblique:in|near=@places')
  const { key = '', prepositions, trait, values, name } = groups
  const wanted = groups.not !== '!'
  if (key === 'negated') {
    if (prepositions ?? trait ?? values ?? name) throw fail('"negated" takes nothing behind it')
    return (clause) => clause.negated === wanted
  }
  if (isOneOf(fields, key)) {
    if (prepositions ?? trait ?? name) throw fail(`"${key}" takes values alone`)
    if (values === undefined) return (clause) => (clause[key] !== null) === wanted
    const possible = known[key]
    const odd = possible && values.split('|').find((value) => !possible.includes(value))
    if (odd !== undefined) throw fail(`"${key}" is never "${odd}", but one of ${possible!.join(', ')}`)
    const test = parseValues(values, lists, fail)
    return (clause) => {
      const value = clause[key]
      return (value !== null && test(value)) === wanted
    }
  }
  if (!isOneOf(parts, key)) throw fail(`there is no "${key}"`)
  if (prepositions !== undefined && key !== 'oblique') throw fail('only "oblique" takes prepositions')
  if (trait !== undefined && (!isOneOf(traits, trait) || values === undefined))
    throw fail(`behind the dot stands one of ${traits.join(', ')}, and values`)
  if (key === 'complement' && values !== undefined) throw fail('"complement" takes no values')
  if (name !== undefined) {
    if (!wanted) throw fail('what is not there cannot be named')
    if (names.has(name)) throw fail(`"${name}" is named twice`)
    names.add(name)
  }
  const leads = prepositions === undefined ? null : new Set(prepositions.split('|').map(toWord))
  const test = values === undefined ? null : parseValues(values, lists, fail)
  const sees = trait !== undefined && isOneOf(traits, trait) ? trait : 'lemma'
  return (clause, tokens, found) => {
    const phrase = findPhrase(clause, key, leads, ({ head }) => test === null || test(traitOf(tokens[head], sees)))
    if (phrase && name !== undefined) found[name] = phrase
    return (phrase !== undefined) === wanted
  }
}

/** Lemmas by name alone that a pattern asks for. */
function findLemmas(conditions: readonly string[]): ReadonlySet<string> | null {
  const asked = conditions.find((condition) => condition.startsWith('lemma='))?.slice('lemma='.length)
  return asked === undefined || /[@*]/.test(asked) ? null : new Set(asked.split('|').map(toWord))
}

/**
 * Reads a pattern; the empty one holds for every clause. `lists` are what "@" names.
 * @throws {PatternError} where it cannot be read.
 */
export function parsePattern(source: string, lists: WordLists = {}): ClausePattern {
  const written = source.split(' ').filter((condition) => condition !== '')
  const names = new Set<string>()
  const conditions = written.map((condition) => parseCondition(source, condition, lists, names))
  return {
    source,
    lemmas: findLemmas(written),
    match(clause, tokens) {
      const found: Found = names.size > 0 ? {} : nothing
      for (const condition of conditions) if (!condition(clause, tokens, found)) return null
      return found
    },
  }
}
