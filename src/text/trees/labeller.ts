import { TRANSITIONS, toLeftArc, toRightArc } from './groups.ts'
import { LABEL_FEATURES, labelFeatures, TreeContext } from './label-features.ts'
import { bestClass, type LinearModel, scoreClasses } from './linear.ts'
import { type SureTable, sureLabelKey, type Watch } from './sure.ts'
import { MOST_WORDS, type Words } from './words.ts'

/** Names the relations of a tree once it stands; `labels` holds their numbers until the next call. */
export class Labeller {
  readonly labels = new Int32Array(MOST_WORDS + 1)
  watch: Watch = null
  readonly #model: LinearModel
  readonly #sure: SureTable
  readonly #rootLabel: number
  /** Relation of each transition that can carry only one, -1 where the labeller must choose. */
  readonly #given = new Int32Array(TRANSITIONS).fill(-1)
  readonly #context = new TreeContext()
  readonly #features = new Int32Array(LABEL_FEATURES)
  readonly #scores = new Int32Array(128)

  constructor(model: LinearModel, sure: SureTable, relations: readonly string[]) {
    this.#model = model
    this.#sure = sure
    this.#rootLabel = relations.indexOf('root')
    for (const relation of ['case', 'mark', 'aux', 'cop', 'nmod:poss', 'punct'])
      this.#given[toLeftArc(relation)] = relations.indexOf(relation)
    this.#given[toRightArc('punct')] = relations.indexOf('punct')
  }

  label(words: Words, heads: Int32Array, arcs: Int32Array): void {
    this.#context.fill(words.count, heads, arcs)
    for (let i = 0; i < words.count; i++) {
      if (heads[i] === words.count) {
        this.labels[i] = this.#rootLabel
        continue
      }
      const given = this.#given[arcs[i]!]!
      if (given >= 0) {
        this.labels[i] = given
        continue
      }
      const key = sureLabelKey(words, arcs[i]!, i, heads[i]!, this.#context.marker[i]!)
      const sure = this.#sure.find(key)
      if (sure >= 0) {
        this.labels[i] = sure
        continue
      }
      const count = labelFeatures(words, this.#context, heads, arcs, i, this.#features)
      scoreClasses(this.#model, this.#features, count, this.#scores)
      this.#scores[this.#rootLabel] = -0x7fffffff
      const best = bestClass(this.#scores, this.#model.classes)
      this.labels[i] = best
      this.watch?.(key, best)
    }
  }
}
