import type { FoundName, Organization, Person } from './actor.ts'
import type { Article } from './article.ts'
import type { Clause, Phrase } from './clause.ts'
import type { Place, PlaceRelation } from './place.ts'
import type { Problem } from './problem.ts'
import type { NumberMention } from './quantity.ts'
import type { Quotation } from './quotation.ts'
import type { Readable } from './readable.ts'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  OutcomeRecord,
  Published,
  Reconciliation,
  StatementRecord,
} from './reading.ts'
import type { Paragraph, Sentence } from './sentence.ts'
import type { Range, Span } from './span.ts'
import type { TimeExpression, TimeMention } from './time.ts'

/** What an article's first and last lines say of itself, apart from its input's metadata; null where they do not. */
export interface Masthead {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  /** Publication date as stated in the text, ISO `YYYY-MM-DD`, with the words that state it. */
  readonly published: { readonly date: string; readonly evidence: Span } | null
}

/** Everything that stages make of an article, one layer a stage. Layers only grow; none is changed once made. */
export interface Layers {
  readonly article: Article
  /** How likely the article reports on a conflict (0 to 1); null where its language is not read. */
  readonly relevance: number | null
  readonly readable: Readable
  readonly paragraphs: readonly Paragraph[]
  readonly masthead: Masthead
  /** For each paragraph the run of its dateline ("BAGHDAD, Jan 5 (Xinhua) -- "), or null: it is read as a sentence of its own. */
  readonly datelines: readonly (Range | null)[]
  readonly sentences: readonly Sentence[]
  /** Base noun phrases of each sentence, by its index, left to right. */
  readonly phrases: readonly (readonly Phrase[])[]
  readonly clauses: readonly Clause[]
  readonly quotations: readonly Quotation[]
  readonly numbers: readonly NumberMention[]
  readonly expressions: readonly TimeExpression[]
  readonly published: Published | null
  readonly times: readonly TimeMention[]
  readonly places: readonly Place[]
  /** Places told by named ones, in reading order. */
  readonly relations: readonly PlaceRelation[]
  /** Where something may have happened: the named places, those told by them, and words that point back to one ("the camp"). */
  readonly locating: readonly Place[]
  readonly names: readonly FoundName[]
  readonly people: readonly Person[]
  readonly organizations: readonly Organization[]
  readonly statements: readonly StatementRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  /** How likely each event, statement and figure holds (0 to 1), by its id. */
  readonly confidences: ReadonlyMap<string, number>
  readonly commitments: readonly CommitmentRecord[]
  readonly outcomes: readonly OutcomeRecord[]
  readonly reconciliations: readonly Reconciliation[]
}

export type LayerName = keyof Layers

/** One step of reading: a pure function from the layers that it names to the layer that it makes. */
export interface Stage<Needs extends LayerName = LayerName, Makes extends LayerName = LayerName> {
  readonly name: string
  readonly needs: readonly Needs[]
  readonly makes: Makes
  /** Never throws on text: what is odd goes to `report`. */
  run(layers: Pick<Layers, Needs>, report: (problem: Problem) => void): Layers[Makes]
  /** `run` with pauses, where a stage has much code: who reads several articles lets each of them come to a pause before one goes on. */
  readonly walk?: (layers: Pick<Layers, Needs>) => Walk<Layers[Makes]>
}

/** Work that pauses between its parts. */
export type Walk<Made> = Generator<void, Made>

/** What a walk makes, without pausing. */
export function toEnd<Made>(walk: Walk<Made>): Made {
  let step = walk.next()
  while (!step.done) step = walk.next()
  return step.value
}

/** What several walks make, all of them pausing together. */
export function walkTogether<Made>(walks: readonly Walk<Made>[]): readonly Made[] {
  let steps = walks.map((walk) => walk.next())
  while (steps.some(({ done }) => !done)) steps = steps.map((step, i) => (step.done ? step : walks[i]!.next()))
  return steps.map((step) => step.value as Made)
}

/** Declares a stage; its type lets `run` see only the layers that `needs` names. */
export const defineStage = <const Needs extends LayerName, const Makes extends LayerName>(
  stage: Stage<Needs, Makes>,
): Stage<Needs, Makes> => stage
