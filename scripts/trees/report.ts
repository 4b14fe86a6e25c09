import type { TreeModel } from '../../src/text/trees/model.ts'
import { PARSE_FEATURES, placeRoot } from '../../src/text/trees/parse-features.ts'
import { TAG_FEATURES } from '../../src/text/trees/tag-features.ts'
import { Arena } from '../../src/text/trees/transitions.ts'
import { PAD, type Words } from '../../src/text/trees/words.ts'
import { classifyError } from './error-classes.ts'
import type { Perceptron } from './perceptron.ts'
import { parseWith } from './train-parser.ts'
import { fillWords, tagWith } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** One line of a learning curve: percent right in each part of the development set. */
interface Point {
  readonly name: string
  readonly shares: readonly string[]
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1))

const toTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')

/** Follows the training on the development set, words as given there, and writes a page on it. Nothing is chosen by any other set. */
export class Report {
  readonly #parts: readonly (readonly [name: string, sentences: readonly GoldSentence[]])[]
  readonly #tagCurve: Point[] = []
  readonly #treeCurve: Point[] = []
  readonly #sizes: [string, number, number][] = []

  constructor(dev: readonly GoldSentence[]) {
    const isGum = ({ document }: GoldSentence): boolean => document.startsWith('GUM')
    this.#parts = [
      ['EWT', dev.filter((sentence) => !isGum(sentence))],
      ['GUM', dev.filter(isGum)],
    ]
  }

  /** Notes how many universal tags the tagger gets right after an epoch. Returns the line for a log. */
  tagged(name: string, model: Perceptron, words: Words, tags: readonly string[]): string {
    const features = new Int32Array(TAG_FEATURES)
    model.averaging = true
    const shares = this.#parts.map(([, sentences]) => {
      let right = 0
      let all = 0
      for (const sentence of sentences) {
        fillWords(words, sentence, false)
        tagWith(model, words, features)
        for (let i = 0; i < words.count; i++, all++)
          if (tags[words.tag[i + PAD]!]!.startsWith(`${sentence.upos[i]}|`)) right++
      }
      return percent(right, all)
    })
    model.averaging = false
    this.#tagCurve.push({ name, shares })
    return shares.join(' / ')
  }

  /** Notes how many heads the parser finds after an epoch, without a beam, on tags by `tagger`. Returns the line for a log. */
  parsed(name: string, model: Perceptron, tagger: Perceptron, words: Words): string {
    const arena = new Arena(1)
    const features = new Int32Array(Math.max(TAG_FEATURES, PARSE_FEATURES))
    const heads = new Int32Array(300)
    const arcs = new Int32Array(300)
    model.averaging = true
    const shares = this.#parts.map(([, sentences]) => {
      let right = 0
      let all = 0
      for (const sentence of sentences) {
        fillWords(words, sentence, false)
        tagWith(tagger, words, features)
        placeRoot(words)
        parseWith(model, words, arena, features, heads, arcs)
        for (let i = 0; i < words.count; i++, all++)
          if ((heads[i] === words.count ? -1 : heads[i]) === sentence.heads[i]) right++
      }
      return percent(right, all)
    })
    model.averaging = false
    this.#treeCurve.push({ name, shares })
    return shares.join(' / ')
  }

  /** Notes what a part of the model keeps. */
  kept(name: string, size: { rows: number; weights: number }): void {
    this.#sizes.push([name, size.rows, size.weights])
  }

  /** The page, in Markdown, with scores of the finished model. */
  write(model: TreeModel): string {
    const cares = ['quick', 'careful'] as const
    const scored = this.#parts.flatMap(([part, sentences]) =>
      cares.map((care) => ({ name: `${part}, ${care}`, ...score(model, sentences, care) })),
    )
    const relations = [...scored[0]!.relations]
      .filter(([, { gold }]) => gold >= 20)
      .sort((a, b) => b[1].gold - a[1].gold)
      .map(([relation]) => relation)
    const classes = [...new Set(scored.flatMap(({ errors }) => [...errors.keys()]))]
    classes.sort((a, b) => (scored[0]!.errors.get(b) ?? 0) - (scored[0]!.errors.get(a) ?? 0))
    const names = scored.map(({ name }) => name)
    const parts = this.#parts.map(([name]) => name)
    return [
      '# Training of the sentence trees\n\nWritten by `scripts/train-trees.ts` or `scripts/retrain-tagger.ts`. All figures are percent on the development parts, words as given there.\n',
      `## Finished model\n\n${toTable(
        ['', ...names],
        [
          ['words', ...scored.map(({ words }) => words)],
          ['universal tags', ...scored.map(({ words, tags }) => percent(tags, words))],
          ['heads', ...scored.map(({ words, heads }) => percent(heads, words))],
          ['heads and relations', ...scored.map(({ words, both }) => percent(both, words))],
        ],
      )}`,
      `## Learning curves\n\nUniversal tags right, by epoch of the tagger (averaged weights, before pruning):\n\n${toTable(
        ['epoch', ...parts],
        this.#tagCurve.map(({ name, shares }) => [name, ...shares]),
      )}`,
      ...(this.#treeCurve.length === 0
        ? []
        : [
            `Heads right, decided word by word, by epoch of the parser:\n\n${toTable(
              ['epoch', ...parts],
              this.#treeCurve.map(({ name, shares }) => [name, ...shares]),
            )}`,
          ]),
      `## By relation\n\nF1 of heads with relations; how often the relation stands in ${names[0]!.split(',')[0]}.\n\n${toTable(
        ['relation', 'words', ...names],
        relations.map((relation) => [
          relation,
          scored[0]!.relations.get(relation)!.gold,
          ...scored.map(({ relations: all }) => {
            const { gold, found, right } = all.get(relation) ?? { gold: 0, found: 0, right: 0 }
            return percent(2 * right, gold + found)
          }),
        ]),
      )}`,
      `## Errors by class\n\nWords with a wrong head or relation, each in the first class that fits; share of all errors.\n\n${toTable(
        ['class', ...names],
        classes.map((kind) => [
          kind,
          ...scored.map(({ errors, words, both }) => percent(errors.get(kind) ?? 0, words - both)),
        ]),
      )}`,
      `## What is kept\n\n${toTable(['part', 'features', 'weights'], this.#sizes)}`,
    ].join('\n')
  }
}

interface Score {
  words: number
  tags: number
  heads: number
  both: number
  readonly relations: Map<string, { gold: number; found: number; right: number }>
  readonly errors: Map<string, number>
}

function score(model: TreeModel, sentences: readonly GoldSentence[], care: 'quick' | 'careful'): Score {
  const { words, labeller } = model
  const parser = care === 'careful' ? model.beamParser : model.parser
  const result: Score = { words: 0, tags: 0, heads: 0, both: 0, relations: new Map(), errors: new Map() }
  const rowOf = (relation: string) => {
    const row = result.relations.get(relation) ?? { gold: 0, found: 0, right: 0 }
    result.relations.set(relation, row)
    return row
  }
  for (const sentence of sentences) {
    fillWords(words, sentence, false)
    model.tagger.tag(words)
    parser.parse(words)
    labeller.label(words, parser.heads, parser.arcs)
    for (let i = 0; i < words.count; i++) {
      const head = parser.heads[i] === words.count ? -1 : parser.heads[i]!
      const relation = model.relations[labeller.labels[i]!]!
      const upos = model.tags[words.tagOf(i)]!.upos
      const wanted = sentence.relations[i]!
      result.words++
      if (upos === sentence.upos[i]) result.tags++
      rowOf(wanted).gold++
      rowOf(relation).found++
      if (head === sentence.heads[i]) result.heads++
      if (head === sentence.heads[i] && relation === wanted) {
        result.both++
        rowOf(wanted).right++
      } else {
        const kind = classifyError(sentence, i, { head, upos })
        result.errors.set(kind, (result.errors.get(kind) ?? 0) + 1)
      }
    }
  }
  return result
}
