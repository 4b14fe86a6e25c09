import type { Clause } from '../model/clause.ts'
import { toSpan } from '../model/readable.ts'
import type { CommitmentRecord } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range, touches } from '../model/span.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { type ClausePlace, placeForClause } from '../resolve/places-of-clause.ts'
import { type CommitmentDraft, findCondition, type Run, readDue, readElided } from './commitments.draft.ts'
import { type Due, toDue } from './commitments.due.ts'
import type { CommitmentLexicon } from './commitments.lexicon.ts'
import { findCounters } from './counters.ts'
import { toEventPlace } from './event-place.ts'
import { toHearing } from './hearing.ts'
import { toNamed } from './named.ts'
import { groupByIndex, groupBySentence, takeNear, toTokens } from './ordered.ts'
import { toParticipants } from './participants.ts'

type Needs = Pick<
  Layers,
  | 'readable'
  | 'paragraphs'
  | 'sentences'
  | 'clauses'
  | 'published'
  | 'times'
  | 'places'
  | 'locating'
  | 'people'
  | 'organizations'
  | 'statements'
>

/** All undertakings and schedules of an article whose due time can be told, in reading order. */
export function findCommitments(layers: Needs, lexicon: CommitmentLexicon): CommitmentRecord[] {
  const { readable, paragraphs, sentences, people, organizations, places, published, locating } = layers
  const { text } = readable
  const hearing = toHearing(text, layers, lexicon.figures)
  const named = toNamed(readable, people, organizations, places, layers.times, lexicon.events)
  const clausesOf: ReadonlyMap<number, readonly Clause[]> = groupByIndex(layers.clauses)
  const timesOf = groupBySentence(
    [...layers.times].sort((a, b) => a.start - b.start),
    (time) => time,
    sentences,
  )
  const found: CommitmentRecord[] = []
  for (const sentence of sentences) {
    const times = timesOf.get(sentence.index) ?? []
    if (times.length === 0 || paragraphs[sentence.paragraph]?.kind !== 'body') continue
    const clauses = clausesOf.get(sentence.index) ?? []
    for (const { draft, due, condition } of findDrafts(text, sentence, times, clauses, published, lexicon)) {
      // Said again in the same words, as headlines and captions do, it is one undertaking.
      if (found.some((other) => other.due.to === due.to && other.what === draft.what)) continue
      const range = toRange(sentence.tokens, draft)
      const near = takeNear(clauses, (clause) => clause.first, draft.cue.first, 12)
      const verb = near.findLast((clause) => clause.first <= draft.cue.first && draft.cue.first <= clause.last + 1)
      const doer = verb?.form === 'finite' ? (verb.subject ?? verb.object) : null
      const place =
        placeForClause(locating, sentence, toRange(sentence.tokens, draft.cue), range) ?? findNamed(locating, range)
      found.push({
        id: `c${found.length + 1}`,
        who: toParticipants(named, sentence, doer && doer.first < draft.timeRun.first ? doer : null),
        what: draft.what,
        condition,
        place: place && touches(range, place.mention) ? { ...toEventPlace(place, readable), basis: 'stated' } : null,
        due,
        by: findCounters(hearing, sentence, clauses, range, toSpan(readable, range).start),
        evidence: toSpan(readable, range),
        rule: `commitment/${draft.cue.kind}`,
        confidence: draft.confidence,
      })
    }
  }
  return found
}

const toRange = (tokens: readonly Token[], { first, last }: Run): Range => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
})

/** The undertakings of one sentence, each with the days on which it is due; none twice, none that hangs in its own condition. */
function findDrafts(
  text: string,
  sentence: Sentence,
  times: readonly TimeMention[],
  clauses: readonly Clause[],
  published: Layers['published'],
  lexicon: CommitmentLexicon,
): { draft: CommitmentDraft; due: Due; condition: string | null }[] {
  const { tokens } = sentence
  const found: { draft: CommitmentDraft; due: Due; condition: string | null }[] = []
  for (const time of times) {
    const run = time.type === 'SET' ? null : toTokens(tokens, time)
    const due = run ? toDue(time, published) : null
    if (!run || !due) continue
    const previous = found.at(-1)?.draft
    const near = takeNear(clauses, (clause) => clause.first, run.first, 24)
    const draft =
      (previous && readElided(text, sentence, previous, time, run, lexicon)) ??
      readDue(text, sentence, time, run, near, lexicon)
    if (!draft || draft.first === previous?.first) continue
    const condition = findCondition(text, tokens, draft, lexicon)
    const hangs = condition !== null && condition.run.first <= run.first && run.last <= condition.run.last
    const isPast = published?.from != null && due.to <= published.from.slice(0, 10)
    if (!hangs && !isPast) found.push({ draft, due, condition: condition?.text ?? null })
  }
  return found
}

/** The first place that the words themselves name, also one that something is to leave ("out of Iraq"). */
function findNamed(places: Layers['places'], range: Range): ClausePlace | null {
  for (const place of places)
    for (const mention of place.mentions)
      if (mention.use === 'literal' && covers(range, mention)) return { place, mention }
  return null
}

/** Undertakings and schedules with a due time: who is to do what by when, where, on what condition, as said by whom. */
export const commitments = (lexicon: CommitmentLexicon) =>
  defineStage({
    name: 'commitments',
    needs: [
      'readable',
      'paragraphs',
      'sentences',
      'clauses',
      'published',
      'times',
      'places',
      'locating',
      'people',
      'organizations',
      'statements',
    ],
    makes: 'commitments',
    run: (layers) => findCommitments(layers, lexicon),
  })
