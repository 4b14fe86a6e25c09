import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Organization, Person } from '../model/actor.ts'
import type { Place } from '../model/place.ts'
import type { Readable } from '../model/readable.ts'
import type { Range } from '../model/span.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'

/** What an article names: the ones a phrase is held against to tell who takes part. */
export interface Named {
  readonly readable: Readable
  readonly people: MentionIndex<Person>
  readonly organizations: MentionIndex<Organization>
  readonly places: MentionIndex<Place>
  readonly times: MentionIndex<{ readonly mentions: readonly Range[] }>
  readonly lexicon: EventLexicon
}

/** Makes the indexes over what an article names. */
export const toNamed = (
  readable: Readable,
  people: readonly Person[],
  organizations: readonly Organization[],
  places: readonly Place[],
  times: readonly Range[],
  lexicon: EventLexicon,
): Named => ({
  readable,
  people: indexMentions(people),
  organizations: indexMentions(organizations),
  places: indexMentions(places),
  times: indexMentions(times.map((time) => ({ mentions: [time] }))),
  lexicon,
})
