import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Place } from '../model/place.ts'
import type { EventPlace } from '../model/reading.ts'
import { defineStage, type Layers, toEnd, type Walk } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { withoutFarNamesakes } from '../resolve/jurisdiction.ts'
import { collectToldPlaces } from '../resolve/places-near-clause.ts'
import type { ClausePlace } from '../resolve/places-of-clause.ts'
import { toWindow } from '../resolve/published.ts'
import { collectToldDays, isClockAlone } from '../resolve/times-near-clause.ts'
import { withAcled } from './acled.ts'
import { toArmedBodies } from './bodies-meant.ts'
import { toCueStarts } from './cue-starts.ts'
import { toAnnounced } from './event-acts.ts'
import { withAfterwords } from './event-afterwords.ts'
import type { Around } from './event-around.ts'
import { isOwnWord } from './event-attribution.ts'
import type { EventCandidate } from './event-candidate.ts'
import { findCandidates, type Telling } from './event-candidates.ts'
import { toDraft } from './event-draft.ts'
import { fillEvents } from './event-fillers.ts'
import { foldDrafts } from './event-folds.ts'
import { parseHeadline, withHeadline } from './event-headline.ts'
import { findCountry, findHome } from './event-home.ts'
import { type MergedEvent, mergeEvents } from './event-merge.ts'
import { toEventPlace } from './event-place.ts'
import type { EventDraft } from './event-record.ts'
import { settleScene } from './event-scene.ts'
import { hasParts, withThings } from './event-things.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { createWeigher, type FillerWeights } from './filler-model.ts'
import { toNamed } from './named.ts'
import { groupByIndex } from './ordered.ts'
import { toDate } from './statement-dates.ts'
import { createCounting } from './tolls.counted.ts'
import { withFigures } from './tolls.figures.ts'
import { parseHeadlineToll } from './tolls.headline.ts'
import { findLoose, placeLoose } from './tolls.loose.ts'
import { withDoer, withHeadlineToll, withoutDead } from './tolls.main.ts'
import { findTolls, type Toll } from './tolls.ts'
import { findVictims } from './tolls.victims.ts'
import { toVerbalActs } from './verbal-acts.ts'

const needs = [
  'article',
  'readable',
  'paragraphs',
  'masthead',
  'datelines',
  'published',
  'sentences',
  'phrases',
  'clauses',
  'numbers',
  'times',
  'places',
  'locating',
  'people',
  'organizations',
  'statements',
  'figures',
] as const

type Needed = Pick<Layers, (typeof needs)[number]>

/** Beginnings of clock times that name no day. */
const toClocks = (times: readonly TimeMention[]): ReadonlySet<string> =>
  new Set(times.flatMap((time) => (time.from !== null && isClockAlone(time) ? [time.from] : [])))

/** Happenings as their own words tell them, with what was gathered on the way. */
export interface Gathered {
  readonly around: Around
  readonly merged: readonly MergedEvent[]
  readonly loose: readonly Toll[]
  /** All tolls that sentences state, in reading order. */
  readonly tolls: readonly Toll[]
}

/** Happenings found in clauses and event nouns; tellings of one are joined. */
export const gatherEvents = (lexicon: EventLexicon, losses: FigureLexicon, layers: Needed): Gathered =>
  toEnd(gather(lexicon, losses, layers))

function* gather(lexicon: EventLexicon, losses: FigureLexicon, layers: Needed): Walk<Gathered> {
  const { readable, paragraphs, sentences, phrases, clauses, numbers, times, places, statements } = layers
  const named = toNamed(readable, layers.people, layers.organizations, places, times, lexicon)
  const grouped = groupByIndex(clauses)
  const clausesOf = (sentence: number) => grouped.get(sentence) ?? []
  const locating = withoutFarNamesakes(layers.locating, sentences, layers.people)
  const around = {
    named,
    readable,
    lexicon,
    losses,
    bodies: toArmedBodies(layers.organizations),
    locating,
    sentences,
    phrases,
    times,
    statements,
    latest: layers.published?.to ?? null,
    claims: [],
    clausesOf,
  }
  const numbersOf = groupByIndex(numbers)
  const hasBody = paragraphs.some((paragraph) => paragraph.kind === 'body')
  const tellings: Telling[] = []
  for (const sentence of sentences) {
    const kind = paragraphs[sentence.paragraph]!.kind
    if (kind === 'masthead' || kind === 'signature' || (kind !== 'body' && hasBody)) continue
    tellings.push({ sentence, clauses: clausesOf(sentence.index), phrases: phrases[sentence.index] ?? [] })
  }
  const tolls = tellings.map(({ sentence, clauses }) =>
    findTolls(readable, sentence, clauses, numbersOf.get(sentence.index) ?? [], lexicon, losses),
  )
  const candidates = findCandidates(lexicon, tellings)
  yield
  const drafts = toDrafts(around, tellings, tolls, candidates)
  const loose = drafts.flatMap((told, i) => findLoose(tolls[i]!, told))
  const victims = tellings.flatMap(({ sentence }) => findVictims(around, losses, sentence))
  yield
  const known = {
    words: lexicon.words,
    nouns: lexicon.nouns,
    clocks: toClocks(times),
    written: layers.published?.from ?? null,
  }
  return { around, merged: mergeEvents(drafts.flat(), readable, known, victims), loose, tolls: tolls.flat() }
}

/** Happenings that an article tells of: found in clauses and event nouns, with who, to whom, where, when and how many; tellings of one are joined. */
export const events = (lexicon: EventLexicon, losses: FigureLexicon, weights: FillerWeights) => {
  const weigher = createWeigher(weights, lexicon)
  function* walk(layers: Needed): Walk<Layers['events']> {
    const { article, readable, masthead, datelines, published, sentences, times, statements } = layers
    const { around, merged, loose, tolls } = yield* gather(lexicon, losses, layers)
    yield
    const { named, locating, claims, clausesOf } = around
    // What was done goes before what was only said.
    const cueStarts = toCueStarts(statements, readable)
    const title = article.title ?? masthead.title
    const scene = {
      days: collectToldDays(
        readable.text,
        times,
        sentences,
        cueStarts,
        toWindow(published)?.to ?? null,
        claims,
        datelines,
      ),
      clocks: toClocks(times),
      places: collectToldPlaces(locating, sentences, datelines, title),
      written: published?.from ?? null,
      paragraphOf: (sentence: number) => sentences[sentence]?.paragraph ?? -1,
      countryOf: ({ country }: Place) => findCountry(locating, country),
      countryNamed: (country: string) => findCountry(locating, country),
      home: findHome(locating),
      placeOf: ({ ref, name }: EventPlace) => locating.find((one) => one.id === ref && one.name === name),
      toDate,
      toPlace: (found: ClausePlace) => toEventPlace(found, readable),
    }
    const isPerson = (noun: string) => lexicon.participants.get(noun)?.kind === 'person'
    const headline = parseHeadlineToll(title, losses, isPerson)
    const findCounted = createCounting({ readable, sentences, numbers: layers.numbers, lexicon })
    const spoken = withHeadline(withAfterwords(merged, around), parseHeadline(title, lexicon))
    const placed = placeLoose(fillEvents(weigher, around, spoken), loose)
    yield
    const whole = withHeadlineToll(placed, tolls, headline, findCounted)
    const stated = withFigures(whole, layers.figures, sentences, readable)
    const counted = withDoer(withoutDead(stated, tolls, headline), readable, sentences)
    const told = settleScene(counted, scene)
    return [...told, ...toVerbalActs(statements, told, { named, sentences, clausesOf })].map((event, i) => ({
      ...event,
      id: `e${i + 1}`,
    }))
  }
  return defineStage({ name: 'events', needs, makes: 'events', walk, run: (layers) => toEnd(walk(layers)) })
}

/** Deeds told by a bare noun stay where the sentence says what they cost, and nothing else in it tells of force. */
function withoutBare(drafts: EventDraft[], tolls: readonly Toll[]): EventDraft[] {
  const isTold = (draft: EventDraft): boolean =>
    !draft.candidate.isBare ||
    (tolls.some(({ measure }) => measure === 'killed' || measure === 'injured') &&
      !drafts.some((one) => one !== draft && one.type === 'ASSAULT' && !one.candidate.isBare))
  return drafts.every(isTold) ? drafts : drafts.filter(isTold)
}

/** What the candidates of each sentence tell, with the losses that it states: each step for all sentences before the next, as in `findCandidates`. */
function toDrafts(
  around: Around,
  tellings: readonly Telling[],
  tolls: readonly (readonly Toll[])[],
  candidates: readonly (readonly EventCandidate[])[],
): readonly (readonly EventDraft[])[] {
  const { lexicon } = around
  const told = tellings.map(({ clauses }, i) =>
    candidates[i]!.map((candidate) =>
      toAnnounced(lexicon, toDraft(around, candidate, tolls[i]!, clauses), isOwnWord(lexicon, candidate, clauses)),
    ),
  )
  const whole = told.map((drafts) =>
    drafts.filter((draft) => hasParts(around, draft)).map((draft) => withThings(around, draft)),
  )
  const kept = tellings.map(({ sentence }, i) =>
    withoutBare(foldDrafts(whole[i]!, sentence, around.statements), tolls[i]!),
  )
  return tellings.map(({ sentence }, i) => withAcled(lexicon.acled, around.named, sentence, kept[i]!))
}
