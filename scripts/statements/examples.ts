import { findCueMentions } from '../../src/compose/cue-mentions.ts'
import type { CueSite } from '../../src/compose/cue-site.ts'
import { makeSites } from '../../src/compose/cue-sites.ts'
import { createNumbering, nameOfFeature } from '../../src/compose/statement-feature-names.ts'
import { describeBeginning, describeExtent, describeMention, type Emit } from '../../src/compose/statement-features.ts'
import { findHypotheses } from '../../src/compose/statement-hypotheses.ts'
import type { CueMention, Hypothesis } from '../../src/compose/statement-hypothesis.ts'
import type { DataFiles } from '../../src/knowledge/files.ts'
import { loadReporting, loadSpeakerNouns } from '../../src/knowledge/lexicon.ts'
import { fromReceived, type Readable } from '../../src/model/readable.ts'
import { covers, type Range, touches } from '../../src/model/span.ts'
import { makeStages, runStages } from '../../src/pipeline.ts'
import { toArticle } from '../made/article.mjs'
import type { MarkedArticle } from './attributions.ts'

/** A word that may report: the features of the word, those of each of its readings, and which reading is right (-1: it reports nothing). */
export interface Example {
  readonly shared: readonly string[]
  readonly readings: readonly (readonly string[])[]
  readonly right: number
}

/** At least this share of all characters must be common to a reading and the content as marked. */
const leastShared = 0.5

const countLetters = (text: string, ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0)

/** Common characters as a share of all that either has. */
function toOverlap(text: string, a: readonly Range[], b: readonly Range[]): number {
  const common = a.flatMap((x) =>
    b.filter((y) => touches(x, y)).map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) })),
  )
  const both = countLetters(text, common)
  return both / (countLetters(text, a) + countLetters(text, b) - both || 1)
}

interface Marked {
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/** The reading nearest to the content of one of the attributions, or -1 where none is near enough. */
function nearest(text: string, hypotheses: readonly Hypothesis[], marked: readonly Marked[]): number {
  let right = -1
  let most = leastShared
  for (const [i, { parts }] of hypotheses.entries())
    for (const { content } of marked) {
      const overlap = toOverlap(text, parts, content)
      if (overlap > most || (overlap === most && right < 0)) {
        most = overlap
        right = i
      }
    }
  return right
}

const values = createNumbering()
const numbering = { ...values, numberOf: values.add }

/** Adds features to a list, as the cells of their row. */
const toCells =
  (found: string[]): Emit =>
  (feature, value, beside) =>
    found.push([nameOfFeature(feature), values.nameOf(value), values.nameOf(beside)].join('\t'))

function collect(describe: (emit: Emit) => void): readonly string[] {
  const found: string[] = []
  describe(toCells(found))
  return found
}

/** The example that a word makes; null where the marks do not tell (reports within reports, contents that no reading meets). */
function toExample(
  site: CueSite,
  mention: CueMention,
  marked: readonly Marked[],
  speakerNouns: ReturnType<typeof loadSpeakerNouns>,
): Example | null {
  const hypotheses = findHypotheses(site, mention).filter((hypothesis) => hypothesis.speaker)
  if (hypotheses.length === 0) return null
  const head = site.sentence.tokens[mention.head]!
  const own = marked.filter(({ cue }) => cue.some((range) => touches(range, head)))
  const right = nearest(site.text, hypotheses, own.length > 0 ? own : marked)
  const nested = marked.some((one) => !own.includes(one) && one.content.some((range) => covers(range, head)))
  if (own.length > 0 ? right < 0 : nested || right >= 0) return null
  const shared: string[] = []
  const described = describeMention(site, mention, speakerNouns, numbering, toCells(shared))
  return {
    shared,
    readings: hypotheses.map((hypothesis) =>
      collect((emit) => {
        describeBeginning(site, described, hypothesis, speakerNouns, numbering, emit)
        describeExtent(site, described, hypothesis, numbering, emit)
      }),
    ),
    right,
  }
}

const toRead = (readable: Readable, ranges: readonly Range[]): readonly Range[] =>
  ranges.map(({ start, end }) => ({ start: fromReceived(readable, start), end: fromReceived(readable, end) }))

/** All words of the articles that may report, with what the marks say of them. */
export function toExamples(files: DataFiles, articles: readonly MarkedArticle[]): readonly Example[] {
  // The stages from statements on are not needed.
  const all = makeStages(files)
  const stages = all.slice(
    0,
    all.findIndex(({ makes }) => makes === 'statements'),
  )
  const reporting = loadReporting(files)
  const speakerNouns = loadSpeakerNouns(files)
  return articles.flatMap(({ text, attributions }) => {
    const article = toArticle({ id: '', source: '', text })
    const { layers } = runStages([article], () => stages)[0]!
    const marked = attributions.map(({ cue, content }) => ({
      cue: toRead(layers.readable, cue),
      content: toRead(layers.readable, content),
    }))
    return makeSites(layers).flatMap((site) => {
      const near = marked.filter(({ cue, content }) =>
        [...cue, ...content].some(
          (range) => range.start < site.sentence.end + 2000 && range.end > site.sentence.start - 2000,
        ),
      )
      return findCueMentions(site, reporting)
        .map((mention) => toExample(site, mention, near, speakerNouns))
        .filter((example) => example !== null)
    })
  })
}
