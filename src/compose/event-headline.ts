import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { EventRecord } from '../model/reading.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'
import { toSingular } from './figures.lexicon.ts'

/** What a headline says of a deed that the text tells by its noun alone. */
interface HeadlineWord {
  readonly says: 'prevented' | 'denied'
  readonly deed: EventWord
  /** Last word of the name before the verb ("Red ⟦Front⟧ denies bombing"), in lower case. */
  readonly who: string
}

/** Words behind a verb of a headline in which its deed stands. */
const reach = 4

/** Forms of a headline's verb as the tables have it: "foils", "foiled", "denies". */
const toLemmas = (word: string): readonly string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/ies$|ied$/, 'y'),
  word.replace(/ed$/, ''),
  word.replace(/d$/, ''),
]

function findDeed(lexicon: EventLexicon, words: readonly string[], at: number): EventWord | null {
  for (let i = at + 1; i < Math.min(words.length, at + 1 + reach); i++) {
    const word = words[i]!
    const deed = lexicon.nouns.get(toSingular(word))?.own ?? lexicon.verbs.get(word.replace(/ing$/, ''))
    if (deed && (deed.part === 'noun' || word.endsWith('ing'))) return deed
    // "Denies role ⟦in⟧ killing", not "denies bribes after attack".
    if (/^(?:after|as|in|on|for|over|by|who|from)$/.test(word) && !lexicon.words.part.has(words[i - 1]!)) return null
  }
  return null
}

/** What a headline says by its verb: "Police foil attack on market", "Red Front denies bombing bridge"; null where it says nothing of the kind. */
export function parseHeadline(title: string | null, lexicon: EventLexicon): HeadlineWord | null {
  const words = title?.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  for (let at = 1; at < words.length; at++) {
    const lemmas = toLemmas(words[at]!)
    const says = lemmas.some((lemma) => lexicon.words.denial.has(lemma))
      ? 'denied'
      : lemmas.some((lemma) => lexicon.deedWords.object.get(lemma) === 'prevented')
        ? 'prevented'
        : null
    const deed = says && findDeed(lexicon, words, at)
    if (says && deed && (deed.type === 'ASSAULT' || deed.type === 'COERCE')) return { says, deed, who: words[at - 1]! }
  }
  return null
}

const isOf = ({ type, mode }: EventRecord, { deed }: HeadlineWord): boolean =>
  type === deed.type && (mode === null || deed.mode === null || mode === deed.mode)

const hasNoToll = ({ killed, injured }: EventRecord): boolean => killed === null && injured === null

/** The end of a name, without what tells one of several: "Red ⟦Front⟧", "the ⟦group⟧". */
const endsIn = (name: string, word: string): boolean => name.toLowerCase().endsWith(word)

/**
 * The events with what the headline says of one that the text only names ("⟦The attack⟧ on the market would have …"): prevented where nothing was
 * done that cost anybody anything, denied where the one who denies is the one who did it, or nobody is named.
 */
export function withHeadline(events: readonly MergedEvent[], headline: HeadlineWord | null): readonly MergedEvent[] {
  if (!headline) return events
  const { says, who } = headline
  const isMeant = ({ record, isNominal }: MergedEvent): boolean => {
    if (!isOf(record, headline)) return false
    if (says === 'prevented')
      return isNominal && hasNoToll(record) && /^(?:planned|possible|threatened|happened)$/.test(record.status)
    const isVouched = /^(?:asserted|alleged)$/.test(record.attribution.kind)
    return (
      isVouched &&
      record.status === 'happened' &&
      (record.agents.length === 0 || record.agents.some(({ name }) => endsIn(name, who)))
    )
  }
  const event = events.find(isMeant)
  if (!event) return events
  const record: EventRecord =
    says === 'prevented'
      ? revise(event.record, { status: 'prevented' })
      : revise(event.record, { attribution: { ...event.record.attribution, kind: 'denied' } })
  return events.map((one) => (one === event ? { ...event, record } : one))
}
