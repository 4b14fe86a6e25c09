import type { Speaker } from '../model/reading.ts'
import { defineStage } from '../model/stage.ts'
import { toCast } from './cast.ts'
import { makeSites } from './cue-sites.ts'
import { joinSpeeches } from './speeches.ts'
import { carryDates } from './statement-dates.ts'
import { type Draft, reports } from './statement-draft.ts'
import { findDrafts, namedSubject, type StatementKnowledge } from './statement-drafts.ts'
import { carryOccasions } from './statement-occasions.ts'
import { toRecords } from './statement-records.ts'
import { cutNested, dropRepeats } from './statement-repeats.ts'

/** Attributed statements: who said what, in whose words. Words that report by table; content by clause, marks and learned weights; speakers by name, role or pronoun. */
export const statements = (knowledge: StatementKnowledge) =>
  defineStage({
    name: 'statements',
    needs: [
      'readable',
      'paragraphs',
      'sentences',
      'phrases',
      'clauses',
      'quotations',
      'people',
      'organizations',
      'times',
      'places',
    ],
    makes: 'statements',
    run: (layers) => {
      const { readable, paragraphs, quotations, people, organizations, times } = layers
      const cast = toCast(readable, people, organizations, knowledge.speakerNouns, knowledge.roleSynonyms)
      const recent: Speaker[] = []
      const drafts: Draft[] = []
      for (const site of makeSites(layers)) {
        const subject = namedSubject(site, cast)
        const found = findDrafts(site, cast, knowledge, recent, subject, times)
        if (subject && recent.at(-1)?.ref !== subject.ref) recent.push(subject)
        for (const draft of found) {
          drafts.push(draft)
          if (!found.some((other) => reports(other, draft))) recent.push(draft.speaker)
        }
      }
      const joined = joinSpeeches(dropRepeats(cutNested(drafts)), readable.text, paragraphs, quotations)
      return toRecords(carryOccasions(carryDates(joined)), layers)
    },
  })
