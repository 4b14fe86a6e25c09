import type { Clause, Phrase } from '../model/clause.ts'
import { fromReceived, type Readable, toSpan } from '../model/readable.ts'
import type { EventRecord } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'

/** How a value of an event hangs on the word that tells it: `path` in words ("subject of “killed”"). */
export interface ArgumentPath {
  /** `agent`, `target`, `instrument`, `place`, `date`, `killed` … */
  readonly part: string
  readonly words: Span
  readonly path: string
}

/** A clause with what belongs to it, as a person reads it. */
export interface ClausePicture {
  /** The verb group ("have been killed"). */
  readonly verb: Span
  /** Lemma, form, voice, tense and what else is not plain. */
  readonly told: string
  /** Each part with its words: subject, object, and the preposition of each phrase. */
  readonly parts: readonly { readonly role: string; readonly words: Span }[]
}

/** What an event is read from: its sentence, with the sentence's clauses. */
export interface Site {
  readonly readable: Readable
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
}

type Part = readonly [role: string, phrase: Phrase]

const partsOf = ({ subject, object, indirect, obliques }: Clause): readonly Part[] =>
  [
    ...(subject ? [['subject', subject] as const] : []),
    ...(object ? [['object', object] as const] : []),
    ...(indirect ? [['receiver', indirect] as const] : []),
    ...obliques.map(({ preposition, phrase }) => [preposition, phrase] as const),
  ].sort(([, a], [, b]) => a.first - b.first)

const holds = ({ first, last }: Phrase, token: number): boolean => first <= token && token <= last
const grammatical = /^(?:subject|object|receiver)$/
const sayRole = (role: string): string => (grammatical.test(role) ? role : `“${role}” phrase`)

/** The token that holds an offset of the text as read, or the next one; -1 behind the sentence. */
const tokenAt = (tokens: readonly Token[], offset: number): number => tokens.findIndex(({ end }) => end > offset)

/** The clause that the trigger heads, else the innermost one around it. */
function clauseOf(clauses: readonly Clause[], trigger: number): Clause | null {
  const own = clauses.find(({ head, first, last }) => head === trigger || (first <= trigger && trigger <= last))
  if (own) return own
  const around = clauses.filter((clause) => partsOf(clause).some(([, phrase]) => holds(phrase, trigger)))
  return around.at(-1) ?? clauses.findLast(({ first }) => first <= trigger) ?? null
}

/** How words beside a noun belong to it: before it, or behind one of its prepositions. */
function beside(tokens: readonly Token[], trigger: number, at: number): string | null {
  const noun = `“${tokens[trigger]!.text}”`
  if (at === trigger) return `the word ${noun} itself`
  const verbal = ({ upos }: Token): boolean => upos === 'VERB' || upos === 'AUX'
  if (tokens.slice(Math.min(at, trigger) + 1, Math.max(at, trigger)).some(verbal)) return null
  if (at < trigger) return trigger - at <= 4 ? `before ${noun}` : null
  for (let i = at - 1; i > trigger && at - i <= 5; i--)
    if (tokens[i]!.upos === 'ADP') return `“${tokens[i]!.lower}” phrase behind ${noun}`
  return null
}

/** The way from the trigger to a token of its sentence. */
function pathTo({ sentence, clauses }: Site, trigger: number, at: number): string {
  const { tokens } = sentence
  const own = clauses.find(({ head }) => head === trigger)
  const word = ({ head }: Clause): string => `“${tokens[head]!.text}”`
  const roleIn = (clause: Clause): string | null => {
    const part = partsOf(clause).find(([, phrase]) => holds(phrase, at))
    return part ? `${sayRole(part[0])} of ${word(clause)}` : null
  }
  const inOwn = own ? roleIn(own) : beside(tokens, trigger, at)
  if (inOwn) return inOwn
  const around = clauseOf(clauses, trigger)
  const shared = around && around !== own ? roleIn(around) : null
  if (shared) return own ? `${shared}, shared` : `${shared}, which “${tokens[trigger]!.text}” belongs to`
  for (const clause of clauses) {
    const other = roleIn(clause)
    if (other) return `${other}, elsewhere in the sentence`
  }
  return at < trigger ? 'before it in the sentence' : 'behind it in the sentence'
}

const sayForm = ({ lemma, form, role, voice, tense, aspect, modality, negated }: Clause): string =>
  [
    lemma,
    form,
    voice,
    ...(tense ? [tense] : []),
    ...(aspect === 'simple' ? [] : [aspect]),
    ...(modality ? [`with “${modality}”`] : []),
    ...(negated ? ['negated'] : []),
    role === 'main' ? 'main clause' : `${role} clause`,
  ].join(', ')

/** The clause that tells an event, with its parts; null where the trigger stands in none. */
export function pictureClause(event: EventRecord, { readable, sentence, clauses }: Site): ClausePicture | null {
  const { tokens } = sentence
  const trigger = tokenAt(tokens, fromReceived(readable, event.trigger.start))
  const clause = trigger < 0 ? null : clauseOf(clauses, trigger)
  if (!clause) return null
  const spanOf = (first: number, last: number): Span =>
    toSpan(readable, { start: tokens[first]!.start, end: tokens[last]!.end })
  return {
    verb: spanOf(clause.first, clause.last),
    told: sayForm(clause),
    parts: partsOf(clause).map(([role, { first, last }]) => ({ role: sayRole(role), words: spanOf(first, last) })),
  }
}

/** The words of each value of an event that stands on words of its own. */
function wordsOf(event: EventRecord): readonly (readonly [part: string, words: Span, basis: string | null])[] {
  const first = (part: string, mentions: readonly Span[]) =>
    mentions.slice(0, 1).map((words) => [part, words, null] as const)
  const tolls = ['killed', 'injured', 'detained', 'abducted', 'displaced'] as const
  return [
    ...event.agents.flatMap(({ mentions }) => first('agent', mentions)),
    ...event.targets.flatMap(({ mentions }) => first('target', mentions)),
    ...event.instruments.flatMap(({ mentions }) => first('instrument', mentions)),
    ...(event.place ? [['place', event.place.mention, event.place.basis] as const] : []),
    ...tolls.flatMap((toll) => {
      const count = event[toll]
      return count ? [[toll, count.evidence, null] as const] : []
    }),
  ]
}

/** The token that words are named by: their last one before a preposition among them ("a ⟦hideout⟧ in Kirkuk"). */
function headOf({ readable, sentence: { tokens } }: Site, words: Span): number {
  const first = Math.max(0, tokenAt(tokens, fromReceived(readable, words.start)))
  const last = Math.max(first, tokenAt(tokens, fromReceived(readable, words.end) - 1))
  for (let at = first + 1; at <= last; at++) if (tokens[at]!.upos === 'ADP') return at - 1
  return last
}

/** How each value of an event hangs on its trigger; what stands in another sentence says so. */
export function findArgumentPaths(event: EventRecord, site: Site): readonly ArgumentPath[] {
  const { readable, sentence } = site
  const { tokens } = sentence
  const trigger = tokenAt(tokens, fromReceived(readable, event.trigger.start))
  if (trigger < 0) return []
  const inSentence = ({ start }: Span): boolean => {
    const at = fromReceived(readable, start)
    return at >= sentence.start && at < sentence.end
  }
  return wordsOf(event).map(([part, words, basis]) => {
    const inferred = basis === 'inferred' ? ', taken over' : ''
    if (!inSentence(words)) return { part, words, path: `told in another sentence${inferred}` }
    return { part, words, path: `${pathTo(site, trigger, headOf(site, words))}${inferred}` }
  })
}
