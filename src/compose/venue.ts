import type { Venues } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import type { CueSite } from './cue-site.ts'

const opening: ReadonlySet<string> = new Set(['at', 'in', 'during', 'on', 'via', 'through', 'after', 'before'])

/** Where somebody said it, and to whom, where the venue names it ("in an interview with Reuters"). */
export interface Venue {
  readonly name: string
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
    if (names.has(head.text) && /^(on|via|through)$/.test(before.lower)) return { name: head.text, addressee: null }
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
      addressee: /^(interview|letter|message|email|call|statement|briefing)$/.test(head.lower) ? guest : null,
    }
  }
  return null
}
