import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import type { EventRecord, FigureRecord, StatementRecord } from '../model/reading.ts'
import { defineStage } from '../model/stage.ts'

/** Kinds of records whose confidence is learned. */
export type WeighedKind = 'event' | 'statement' | 'figure'

/** For each kind what its features add to the logarithm of the odds that a record holds. A kind without weights keeps what its rules estimate. */
export type ConfidenceModel = ReadonlyMap<WeighedKind, ReadonlyMap<string, number>>

/** What speaks for a record or against it: a feature with how much of it there is. */
export type Features = readonly (readonly [feature: string, amount: number])[]

/** Rows of the table: in all records of the kind, and the rule's own estimate (its logarithm of odds). */
const always = 'all'
const ownEstimate = 'estimate'

/** Nothing is held for sure or impossible. */
const least = 0.02
const most = 0.98

const clamp = (confidence: number): number => Math.min(most, Math.max(least, confidence))
const toLogOdds = (confidence: number): number => Math.log(clamp(confidence) / (1 - clamp(confidence)))

const having = (...features: readonly (string | false)[]): Features =>
  features.flatMap((feature) => (feature === false ? [] : [[feature, 1] as const]))

/** Units of text behind which an article mostly tells of other things. */
const lateStart = 2500

/** "event/verb/attack/threaten" without the word: "verb", and what it was turned into: "threaten". */
function toRuleFeatures(rule: string): Features {
  const [, kind = '', ...rest] = rule.split('/')
  const turned = rest[kind === 'verb' ? 1 : 0]
  return having(`rule ${kind}`, turned !== undefined && `turned ${turned}`)
}

const toTellings = (count: number): string => (count > 2 ? 'told often' : count > 1 ? 'told twice' : 'told once')

/** What an event's record shows of how it was found; `relevance` is that of its article. */
export function toEventFeatures(event: EventRecord, relevance: number | null): Features {
  const { agents, targets, place, date, mentions, evidence } = event
  const tolls = [event.killed, event.injured, event.detained, event.abducted, event.displaced]
  return [
    [always, 1],
    [ownEstimate, toLogOdds(event.confidence)],
    ['relevance', relevance === null ? 0 : toLogOdds(relevance)],
    ...toRuleFeatures(event.rule),
    ...having(
      `type ${event.type}`,
      `status ${event.status}`,
      `attribution ${event.attribution.kind}`,
      agents.length > 0 && 'agent',
      agents.some(({ actor }) => actor !== null) && 'agent listed',
      targets.length > 0 && 'target',
      agents.length > 0 && targets.length > 0 && 'both sides',
      `place ${place?.basis ?? 'none'}`,
      `date ${date?.basis ?? 'none'}`,
      tolls.some((toll) => toll !== null) && 'toll',
      event.aggregate && 'aggregate',
      toTellings(mentions.length),
      evidence.start > lateStart && 'late',
    ),
  ]
}

/** What a statement's record shows of how it was found. */
export const toStatementFeatures = (statement: StatementRecord): Features => [
  [always, 1],
  [ownEstimate, toLogOdds(statement.confidence)],
  ...having(
    `rule ${statement.rule.split('/')[1] ?? ''}`,
    `form ${statement.form}`,
    `said ${statement.said}`,
    `speaker ${statement.speaker.basis}`,
    statement.speaker.ref !== null && 'speaker known',
    statement.within !== null && 'within',
    statement.content.parts.length > 1 && 'parts',
  ),
]

/** What a figure's record shows of how it was found. */
export const toFigureFeatures = (figure: FigureRecord): Features => [
  [always, 1],
  [ownEstimate, toLogOdds(figure.confidence)],
  ...having(
    figure.unit === '' && 'no unit',
    figure.by.length > 0 && 'counter',
    figure.period !== null && 'period',
    figure.change !== null && 'change',
    figure.partOf !== null && 'part',
  ),
]

/** How likely a record with these features holds, to two decimals; `estimate` where nothing was learned of its kind. */
export function weighConfidence(
  weights: ReadonlyMap<string, number> | undefined,
  features: Features,
  estimate: number,
): number {
  if (!weights) return estimate
  const sum = features.reduce((before, [feature, amount]) => before + (weights.get(feature) ?? 0) * amount, 0)
  return Math.round(100 * clamp(1 / (1 + Math.exp(-sum)))) / 100
}

/** The weights of `en/confidence-weights.tsv`. @throws where the table lacks a column. */
export function loadConfidence(files: DataFiles): ConfidenceModel {
  const model = new Map<WeighedKind, Map<string, number>>()
  for (const { kind, feature, weight } of parseTable(files.text('en/confidence-weights.tsv'), [
    'kind',
    'feature',
    'weight',
  ])) {
    const weights = model.get(kind as WeighedKind) ?? new Map<string, number>()
    model.set(kind as WeighedKind, weights.set(feature, Number(weight)))
  }
  return model
}

/** How likely each record holds, by its id: learned from records that people judged, in place of what its rule estimates. */
export const confidences = (model: ConfidenceModel) =>
  defineStage({
    name: 'confidences',
    needs: ['relevance', 'events', 'statements', 'figures'],
    makes: 'confidences',
    run: ({ relevance, events, statements, figures }) => {
      const of = <R extends { readonly id: string; readonly confidence: number }>(
        kind: WeighedKind,
        records: readonly R[],
        toFeatures: (record: R) => Features,
      ) =>
        records.map(
          (record) => [record.id, weighConfidence(model.get(kind), toFeatures(record), record.confidence)] as const,
        )
      return new Map([
        ...of('event', events, (event) => toEventFeatures(event, relevance)),
        ...of('statement', statements, toStatementFeatures),
        ...of('figure', figures, toFigureFeatures),
      ])
    },
  })
