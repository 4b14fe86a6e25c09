import { bestClass, type LinearModel, scoreClasses } from './linear.ts'
import { type SureTable, sureTagKey, type Watch } from './sure.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import { PAD, type Words } from './words.ts'

/** Gives every word of a sentence its joint tag, from left to right; keeps its buffers from call to call. */
export class Tagger {
  watch: Watch = null
  readonly #model: LinearModel
  readonly #sure: SureTable
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores = new Int32Array(128)

  constructor(model: LinearModel, sure: SureTable) {
    this.#model = model
    this.#sure = sure
  }

  tag(words: Words): void {
    for (let i = 0; i < words.count; i++) {
      const key = sureTagKey(words, i)
      const sure = this.#sure.find(key)
      if (sure >= 0) {
        words.tag[i + PAD] = sure
        continue
      }
      const count = tagFeatures(words, i, this.#features)
      scoreClasses(this.#model, this.#features, count, this.#scores)
      const best = bestClass(this.#scores, this.#model.classes)
      words.tag[i + PAD] = best
      this.watch?.(key, best)
    }
  }
}
