import { parseUndertakings } from './compose/commitments.lexicon.ts'
import { commitments } from './compose/commitments.ts'
import { confidences, loadConfidence } from './compose/confidence.ts'
import { events } from './compose/events.ts'
import { toFigureLexicon } from './compose/figures.lexicon.ts'
import { figures } from './compose/figures.ts'
import { parseFillerWeights } from './compose/filler-model.ts'
import { outcomes } from './compose/outcomes.ts'
import { toReading } from './compose/reading.ts'
import { parseWeights, toWeights } from './compose/statement-weights.ts'
import { statements } from './compose/statements.ts'
import { indexActorNames } from './find/actor-names.ts'
import { datelines } from './find/dateline.ts'
import { masthead } from './find/masthead.ts'
import { names } from './find/names.ts'
import { toNumberLexicon } from './find/numbers.lexicon.ts'
import { numbers } from './find/numbers.ts'
import { loadOutlets } from './find/outlets.ts'
import { loadPlaceWords } from './find/place-words.ts'
import { quotations } from './find/quotations.ts'
import { expressions } from './find/times.ts'
import { parseTimeLexicon } from './find/times-lexicon.ts'
import { loadActorRules } from './knowledge/actor-rules.ts'
import { loadActors } from './knowledge/actors.load.ts'
import { toActorNames } from './knowledge/actors.ts'
import { loadEventLexicon } from './knowledge/event-lexicon.load.ts'
import { type DataFiles, keep } from './knowledge/files.ts'
import { openGazetteer } from './knowledge/gazetteer.ts'
import { loadNameLexicon, loadReporting, loadRoleSynonyms, loadSpeakerNouns, loadVenues } from './knowledge/lexicon.ts'
import { loadPlaceShapes } from './knowledge/place-shapes.ts'
import { loadSentenceWords } from './knowledge/sentence-words.ts'
import { loadFurniture } from './link/furniture.ts'
import { reconciliations } from './link/reconciliations.ts'
import { findEmptiness } from './link/substance.ts'
import type { Article } from './model/article.ts'
import type { ReadingInputs } from './model/gazetteer.ts'
import type { Problem } from './model/problem.ts'
import type { Reading } from './model/reading.ts'
import { type LayerName, type Layers, type Stage, type Walk, walkTogether } from './model/stage.ts'
import { organizations } from './resolve/organizations.ts'
import { people } from './resolve/people.ts'
import { relations } from './resolve/place-relations.ts'
import { places } from './resolve/places.ts'
import { locating } from './resolve/places-back.ts'
import { indexCorrections } from './resolve/places-corrected.ts'
import { published } from './resolve/published.ts'
import { times } from './resolve/times.ts'
import { loadNamedDays } from './resolve/times-named-days.ts'
import { clauses } from './text/clauses.ts'
import { phrases } from './text/noun-phrases.ts'
import { paragraphs } from './text/paragraphs.ts'
import { loadRelevance, relevance } from './text/relevance.ts'
import { readable } from './text/repair.ts'
import { sentences } from './text/sentences.ts'
import type { TreeModel } from './text/trees/model.ts'
import { treeClauses, treeSentences } from './text/trees/stages.ts'
import { loadTrueCase } from './text/true-case.ts'
import { loadWordCounts } from './text/word-counts.ts'
import { version } from './version.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list holds stages of all needs and makes; each was checked where it was defined.
type AnyStage = Stage<any, any>

/** Nothing besides the files of the package. */
const none: ReadingInputs = { hash: null, places: null, corrections: [] }

/**
 * The way of an article to its reading, in order. Data is loaded here, once. With `trees`, sentences and clauses come from our own parser
 * (docs/decisions/0011).
 */
export function makeStages(
  files: DataFiles,
  inputs: ReadingInputs = none,
  trees: TreeModel | null = null,
): readonly AnyStage[] {
  const table = <Table>(name: string, load: (files: DataFiles) => Table): Table => keep(files, name, () => load(files))
  const actors = table('actors', loadActors)
  const outlets = loadOutlets(files)
  const gazetteer = openGazetteer(files, inputs.places)
  const placeWords = loadPlaceWords(files)
  const figureWords = table('figures', toFigureLexicon)
  const eventWords = table('events', loadEventLexicon)
  const nameLexicon = table('names', loadNameLexicon)
  const words = loadWordCounts(files)
  const sentenceWords = table('sentences', loadSentenceWords)
  const undertakings = {
    undertakings: table('undertakings', parseUndertakings),
    figures: figureWords,
    events: eventWords,
  }
  return [
    relevance(table('relevance', loadRelevance)),
    readable(
      words,
      loadTrueCase(files, words, () => toActorNames(actors)),
    ),
    paragraphs(),
    masthead(outlets),
    datelines(),
    trees ? treeSentences(trees) : sentences(sentenceWords),
    phrases(),
    expressions(table('times', (files) => parseTimeLexicon(files.text('en/times.tsv')))),
    trees ? treeClauses() : clauses(sentenceWords),
    quotations(),
    numbers(table('numbers', toNumberLexicon)),
    published(),
    times(table('named-days', loadNamedDays)),
    places(gazetteer, placeWords, outlets, indexCorrections(inputs.corrections)),
    relations(gazetteer, loadPlaceShapes(files), placeWords),
    locating(),
    names(nameLexicon, indexActorNames(files, actors)),
    people(nameLexicon),
    organizations(actors, loadActorRules(files)),
    statements({
      reporting: table('reporting', loadReporting),
      speakerNouns: table('speakers', loadSpeakerNouns),
      weights: toWeights(table('statement-weights', (files) => parseWeights(files.text('en/statement-weights.tsv')))),
      venues: table('venues', loadVenues),
      roleSynonyms: table('role-synonyms', loadRoleSynonyms),
    }),
    figures(figureWords),
    events(
      eventWords,
      figureWords,
      table('filler-weights', (files) => parseFillerWeights(files.text('en/filler-weights.tsv'))),
    ),
    confidences(table('confidence', loadConfidence)),
    commitments(undertakings),
    outcomes(undertakings),
    reconciliations(),
  ]
}

/** Checks before anything runs that each stage comes after those that make what it needs. @throws naming stage and layer where not. */
export function checkOrder(stages: readonly AnyStage[]): void {
  const made = new Set<LayerName>(['article'])
  for (const stage of stages) {
    for (const need of stage.needs)
      if (!made.has(need)) throw new Error(`Stage "${stage.name}" needs "${need}", which no stage before it makes.`)
    if (made.has(stage.makes)) throw new Error(`Stage "${stage.name}" makes "${stage.makes}" a second time.`)
    made.add(stage.makes)
  }
}

/** What stages made of an article, and what they found odd in it. */
interface Run {
  readonly layers: Layers
  readonly problems: readonly Problem[]
}

/**
 * Runs the stages over articles: each stage over all of them before the next, and a stage that pauses part by part, so that code and tables stay in the processor's cache.
 * `stagesOf` are an article's own stages, in the same number and order for all.
 */
export function runStages(
  articles: readonly Article[],
  stagesOf: (article: Article) => readonly AnyStage[],
): readonly Run[] {
  const runs = articles.map((article) => ({
    stages: stagesOf(article),
    layers: { article } as Record<string, unknown>,
    problems: [...article.problems],
  }))
  for (let i = 0; i < (runs[0]?.stages.length ?? 0); i++) {
    const made = walkTogether(runs.map(({ stages, layers, problems }) => walk(stages[i]!, layers, problems)))
    for (const [run, { stages, layers }] of runs.entries()) layers[stages[i]!.makes] = made[run]
  }
  return runs.map(({ layers, problems }) => ({ layers: layers as unknown as Layers, problems }))
}

/** A stage at work on an article. */
function* walk(stage: AnyStage, layers: Record<string, unknown>, problems: Problem[]): Walk<unknown> {
  return stage.walk
    ? yield* stage.walk(layers as never)
    : stage.run(layers as never, (problem) => problems.push(problem))
}

/** Leaves a layer empty. */
const toSilent = ({ name, needs, makes }: AnyStage): AnyStage => ({ name, needs, makes, run: () => [] })

/** Reads articles. `version` and `data` name what a reading depends on besides the article. */
export interface Reader {
  readonly version: string
  readonly data: string
  /** Never throws on text. The same article gives the same reading. */
  read(article: Article): Reading
  /** How likely the article reports on a conflict (0 to 1), in a tenth of a millisecond and without reading it; null where its language is not read. */
  weigh(article: Article): number | null
  /** `read` for several, in their order. Sixteen together cost a quarter less than one by one; more are no cheaper. */
  readAll(articles: readonly Article[]): readonly Reading[]
}

/** The layers that an article in a language without reader still gets: its document, and nothing that was understood of it. */
const documentLayers = new Set<LayerName>([
  'confidences',
  'relevance',
  'readable',
  'paragraphs',
  'masthead',
  'published',
])

const unsupported = (article: Article): Problem => ({
  id: 'language/unsupported',
  message: `Articles in "${article.language}" are kept but not read yet; English ones are.`,
  span: null,
})

/** Makes a reader of the data files and of what the user brought along (`inputs.hash` then counts the files too): all of them are parsed here, so that reading itself only reads. */
export function createReader(files: DataFiles, inputs: ReadingInputs = none, trees: TreeModel | null = null): Reader {
  const stages = makeStages(files, inputs, trees)
  checkOrder(stages)
  const reader = { version, data: inputs.hash ?? files.hash }
  const silent = stages.map((stage) => (documentLayers.has(stage.makes) ? stage : toSilent(stage)))
  const isRead = ({ language }: Article): boolean => language === null || language === 'en'
  const furniture = loadFurniture(files)
  const findGeneral = (article: Article): readonly Problem[] => [
    ...(isRead(article) ? [] : [unsupported(article)]),
    ...[findEmptiness(article.text, furniture)].filter((problem) => problem !== null),
  ]
  const readAll = (articles: readonly Article[]): readonly Reading[] =>
    runStages(articles, (article) => (isRead(article) ? stages : silent)).map(({ layers, problems }) =>
      toReading(layers, [...findGeneral(layers.article), ...problems], reader),
    )
  const weigher = stages.find(({ makes }) => makes === 'relevance')!
  const weigh = (article: Article): number | null => weigher.run({ article }, () => {})
  return { ...reader, weigh, readAll, read: (article) => readAll([article])[0]! }
}
