import { LABEL_FEATURES, labelFeatures, TreeContext } from './label-features.ts'
import { bestClass, type LinearModel, scoreClasses } from './linear.ts'
import { MOST_WORDS, type Words } from './words.ts'

/** Names the relations of a tree once it stands; `labels` holds their numbers until the next call. */
export class Labeller {
  readonly labels = new Int32Array(MOST_WORDS + 1)
  readonly #model: LinearModel
  readonly #rootLabel: number
  readonly #context = new TreeContext()
  readonly #features = new Int32Array(LABEL_FEATURES)
  readonly #scores = new Int32Array(128)

  constructor(model: LinearModel, relations: readonly string[]) {
    this.#model = model
    this.#rootLabel = relations.indexOf('root')
  }

  label(words: Words, heads: Int32Array, arcs: Int32Array): void {
    this.#context.fill(words.count, heads, arcs)
    for (let i = 0; i < words.count; i++) {
      if (heads[i] === words.count) {
        this.labels[i] = this.#rootLabel
        continue
      }
      const count = labelFeatures(words, this.#context, heads, arcs, i, this.#features)
      scoreClasses(this.#model, this.#features, count, this.#scores)
      this.#scores[this.#rootLabel] = -0x7fffffff
      this.labels[i] = bestClass(this.#scores, this.#model.classes)
    }
  }
}
