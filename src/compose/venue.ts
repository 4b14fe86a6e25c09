import type { Venues } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import type { CueSite } from './cue-site.ts'

const opening: ReadonlySet<string> = new Set(['at', 'in', 'during', 'on', 'via', 'through', 'after', 'before'])

/** Where somebody said it, and to whom, where the venue names it ("in an interview with Reuters"). */
export interface Venue {
  readonly name: string
  readonly phrase: Phrase
  readonly addressee: Phrase | null
}

/**
 * The venue that a sentence names outside the reported words: "at a press conference in Basra", "in a statement", "on Telegram".
 * Null where it names none.
 */
export function findVenue(site: CueSite, parts: readonly Range[], { nouns, names }: Venues): Venue | null {
  const { sentence, phrases, text } = site
  const { tokens } = sentence
  for (const phrase of phrases) {
    const before = tokens[phrase.first - 1]
    if (!before || !opening.has(before.lower)) continue
    const start = tokens[phrase.first]!.start
    if (parts.some((part) => part.start <= start && start < part.end)) continue
    const head = tokens[phrase.head]!
    if (names.has(head.text) && /^(on|via|through)$/.test(before.lower))
      return { name: head.text, phrase, addressee: null }
    const compound = `${tokens[phrase.head - 1]?.lower ?? ''} ${head.lower}`
    if (!nouns.has(head.lower) && !nouns.has(compound)) continue
    const name = text
      .slice(start, tokens[phrase.last]!.end)
      .replace(/\s+/g, ' ')
      .replace(/^(the|a|an|this|that|his|her|its|their) /i, '')
    const guest = /^(with|to|for)$/.test(tokens[phrase.last + 1]?.lower ?? '')
      ? (phrases.find((one) => one.first === phrase.last + 2) ?? null)
      : null
    return {
      name,
      phrase,
      addressee: /^(interview|letter|message|email|call|statement|briefing|remarks|comments|testimony|memo)$/.test(
        head.lower,
      )
        ? guest
        : null,
    }
  }
  return null
}

/** Venues that words of saying take with them ("vowed revenge ⟦in a statement⟧"). */
const ownVenues =
  /^(?:statement|interview|message|speech|letter|tweet|post|video|address|briefing|conference|communiqué|sermon|testimony|remarks|comments)$/

/** What may follow a venue and still tell of it. */
const goesOn = /^(?:released|aired|published|issued|posted|carried|broadcast|on|with|to|late|early)$/

/** Reported words that are no clause, without the venue of the saying at their end; the words themselves where they name none there. */
export function withoutVenue({ sentence, phrases, text }: CueSite, part: Range): Range {
  const { tokens } = sentence
  for (const phrase of phrases) {
    const [before, first] = [tokens[phrase.first - 1], tokens[phrase.first]!]
    if (!before || before.start <= part.start || tokens[phrase.head]!.end > part.end) continue
    if (!/^(?:in|at|during)$/.test(before.lower)) continue
    const bare = phrase.first === phrase.head && /^(?:remarks|comments|testimony)$/.test(first.lower)
    if (!bare && !/^(?:an?|his|her|its|their)$/.test(first.lower)) continue
    if (!ownVenues.test(tokens[phrase.head]!.lower)) continue
    const next = tokens[phrase.last + 1]
    if (next && next.start < part.end && !goesOn.test(next.lower)) continue
    const end = text.slice(0, before.start).trimEnd().length
    if (end > part.start + 2) return { start: part.start, end }
  }
  return part
}
