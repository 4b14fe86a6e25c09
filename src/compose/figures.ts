import type { Clause } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import type { Problem } from '../model/problem.ts'
import type { NumberMention } from '../model/quantity.ts'
import { toSpan } from '../model/readable.ts'
import type { FigureRecord } from '../model/reading.ts'
import type { Range } from '../model/span.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import { findSources } from './counters.ts'
import { Carried, type Telling } from './figures.carried.ts'
import { findChange } from './figures.change.ts'
import { findPeriod, moveToYear, watchSaying } from './figures.days.ts'
import type { Draft } from './figures.draft.ts'
import { findDrafts } from './figures.drafts.ts'
import { findEvidence } from './figures.evidence.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { toPlaceKey, toSaidName } from './figures.place-names.ts'
import { findLocatingMentions, findPlaces, findSpokenRanges, isSpoken } from './figures.places.ts'
import { findPartOf, reportUnits } from './figures.problems.ts'
import type { LocatingMention, Surroundings } from './figures.reach.ts'
import { watchRestatements } from './figures.restated.ts'
import { physical } from './figures.site.ts'
import { findTally } from './figures.tally.ts'
import { toConverted } from './figures.units.ts'
import { toHearing } from './hearing.ts'
import { groupByIndex, groupBySentence } from './ordered.ts'

const needs = [
  'readable',
  'paragraphs',
  'sentences',
  'numbers',
  'clauses',
  'published',
  'times',
  'places',
  'people',
  'organizations',
  'statements',
] as const

type Needs = Pick<Layers, (typeof needs)[number]>

/** All figures of an article, in reading order, restatements left out. */
export function findFigures(
  layers: Needs,
  lexicon: FigureLexicon,
  report: (problem: Problem) => void = () => undefined,
): FigureRecord[] {
  const { readable, paragraphs, sentences, published } = layers
  const numbers: ReadonlyMap<number, readonly NumberMention[]> = groupByIndex(layers.numbers)
  const clauses: ReadonlyMap<number, readonly Clause[]> = groupByIndex(layers.clauses)
  const spoken = findSpokenRanges(readable, layers.statements)
  const everywhere = findLocatingMentions(layers.places, sentences)
  const [locating, speakers]: [LocatingMention[], LocatingMention[]] = [[], []]
  for (const item of everywhere) (isSpoken(spoken, item.mention) ? speakers : locating).push(item)
  const places = groupBySentence(locating, (item) => item.mention, sentences)
  const speakersPlaces = groupBySentence(speakers, (item) => item.mention, sentences)
  const names = new Map<Place, string>()
  const toName = (place: Place): string => {
    const known = names.get(place)
    if (known !== undefined) return known
    const name = toSaidName(place)
    names.set(place, name)
    return name
  }
  const isOfSaying = watchSaying(readable, layers.statements)
  const times = groupBySentence(
    [...layers.times].sort((a, b) => a.start - b.start).filter((time) => !isOfSaying(time)),
    (time) => time,
    sentences,
  )
  const hearing = toHearing(readable.text, layers, lexicon)
  const isTold = watchRestatements()
  const carried = new Carried()
  const found: FigureRecord[] = []
  /** Ids of the figures that drafts became. */
  const ids = new Map<Draft, string>()
  const depths = new Map<Draft, number>()
  let earlier: readonly Draft[] = []
  for (const sentence of sentences) {
    if (paragraphs[sentence.paragraph]?.kind !== 'body') continue
    const { tokens, index } = sentence
    const around: Surroundings = { sentence, places: places.get(index) ?? [], times: times.get(index) ?? [] }
    const dated = around.times.filter((time) => time.type !== 'DURATION')
    const own = findDrafts(readable.text, sentence, numbers.get(index) ?? [], earlier, dated, lexicon)
    const told: (Pick<FigureRecord, 'measures' | 'by' | 'period'> & Pick<Telling, 'days'>)[] = []
    for (const [i, draft] of own.entries()) {
      const words: Range = {
        start: tokens[draft.first]!.start,
        end: tokens[Math.max(draft.last, draft.phraseLast)]!.end,
      }
      const reach = {
        own: words,
        previousEnd: i > 0 ? tokens[own[i - 1]!.last]!.end : sentence.start,
        nextStart: own[i + 1] ? tokens[own[i + 1]!.first]!.start : sentence.end,
        isCompared: own[i + 1]?.rule === 'figure/base',
      }
      // Lengths and sums of money hold at any time; where a sentence before was about does not concern them.
      const scoped = !physical.has(draft.measures) && draft.measures !== 'money'
      const ownDays = scoped ? findPeriod(around, reach, published) : null
      // What was before is of other days than those that the report is about.
      const isBase = draft.rule === 'figure/base'
      const sameDays = ownDays?.isSame && found.at(-1)?.period ? moveToYear(found.at(-1)!.period!, ownDays) : ownDays
      const finite = (clauses.get(index) ?? []).filter((clause) => clause.form === 'finite')
      const telling = {
        around,
        measures: draft.measures,
        days: sameDays,
        isPresent: isPresentTold(finite, draft),
        isAlone: finite.length <= 1,
      }
      const days = sameDays ?? (scoped && !isBase ? carried.periodFor(telling) : null)
      const period = days && { from: days.from, to: days.to }
      const said = findSources(hearing, sentence, clauses.get(index) ?? [], words, toSpan(readable, words).start)
      const where =
        findPlaces(around, reach, everywhere) ??
        (scoped ? carried.placesFor(telling) : null) ??
        (speakersPlaces.get(index) ?? []).slice(0, 2).map(({ place }) => place)
      const record: FigureRecord = {
        id: `f${found.length + 1}`,
        value: draft.value,
        verbatim: draft.verbatim,
        unit: draft.unit,
        of: draft.of,
        measures: draft.measures,
        places: where.map(toName),
        placeKeys: where.map(toPlaceKey),
        period,
        change: findChange(around, draft, numbers.get(index) ?? [], lexicon),
        tally: scoped ? findTally(tokens, draft, period, ownDays?.open ?? false, lexicon) : null,
        partOf: findPartOf(draft, depths, report, () => toSpan(readable, words))
          ? (ids.get(draft.whole!) ?? null)
          : null,
        converted: toConverted(draft.value, draft.unit, draft.measures, lexicon.units),
        by: said.by.length > 0 || !scoped ? said.by : carried.counterFor(period, telling),
        reportedBy: said.reportedBy,
        evidence: toSpan(readable, findEvidence(sentence, draft, own[i + 1]?.first ?? tokens.length)),
        rule: draft.rule,
        confidence: draft.confidence,
      }
      reportUnits(sentence, draft, lexicon, record, report)
      if (scoped) told.push({ measures: record.measures, period, days: isBase ? null : sameDays, by: said.by })
      if (isTold(record, draft.definite)) continue
      ids.set(draft, record.id)
      found.push(record)
    }
    carried.goOn(around, told, published)
    earlier = [...earlier, ...own].slice(-6)
  }
  return found
}

/** Does the predicate nearest to a figure say what is, not what was? */
function isPresentTold(finite: readonly Clause[], draft: Draft): boolean {
  let best: Clause | null = null
  for (const clause of finite) if (best === null || awayFrom(clause, draft) < awayFrom(best, draft)) best = clause
  return best !== null && best.tense === 'present' && best.aspect !== 'perfect'
}

const awayFrom = ({ head }: Clause, { first, last }: Draft): number => Math.max(first - head, head - last)

/** Every stated quantity that says something about the situation: what it counts, of whom, where, when, and who says so. */
export const figures = (lexicon: FigureLexicon) =>
  defineStage({
    name: 'figures',
    needs,
    makes: 'figures',
    run: (layers, report) => findFigures(layers, lexicon, report),
  })
