import type { RoleSynonyms, SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Organization, Person } from '../model/actor.ts'
import type { Readable } from '../model/readable.ts'
import type { Range } from '../model/span.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'

/** Who is around in an article: what names, descriptions and pronouns are held against. Made once an article. */
export interface Cast {
  readonly readable: Readable
  readonly people: readonly Person[]
  readonly organizations: readonly Organization[]
  readonly speakerNouns: SpeakerNouns
  readonly named: MentionIndex<Person>
  /** People by the words that give their roles (offsets of the text as received). */
  readonly titled: MentionIndex<{ readonly person: Person; readonly mentions: readonly Range[] }>
  readonly bodies: MentionIndex<Organization>
  /** The words of a person's titles, and of a body's name, in lower case. */
  titleWords(person: Person): ReadonlySet<string>
  nameWords(body: Organization): ReadonlySet<string>
}

/** Indexes over who is named in an article. Lists are in reading order. */
export const toCast = (
  readable: Readable,
  people: readonly Person[],
  organizations: readonly Organization[],
  speakerNouns: SpeakerNouns,
  synonyms: RoleSynonyms,
): Cast => ({
  readable,
  people,
  organizations,
  speakerNouns,
  named: indexMentions(people),
  titled: indexMentions(people.map((person) => ({ person, mentions: person.roles.flatMap((role) => role.evidence) }))),
  bodies: indexMentions(organizations),
  titleWords: once((one) => new Set(one.roles.flatMap(({ title }) => toTitleWords(title, synonyms)))),
  nameWords: once((one) => new Set(toWords(one.name))),
})

/** Works a value out when it is first asked for. */
function once<Key, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const before = made.get(key)
    if (before) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The words of a title in lower case. */
export const toWords = (title: string): string[] => title.toLowerCase().split(/[^\p{L}]+/u)

/** The words of a title, and other nouns for who bears it. */
function toTitleWords(title: string, synonyms: RoleSynonyms): string[] {
  const words = toWords(title)
  // Titles with synonyms have one word, two, or three ("secretary of state").
  const runs = words.flatMap((_, i) => [1, 2, 3].map((count) => words.slice(i, i + count).join(' ')))
  return [...words, ...runs.flatMap((run) => synonyms.get(run) ?? [])]
}
