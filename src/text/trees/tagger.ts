import { bestClass, type LinearModel, scoreClasses } from './linear.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import { PAD, type Words } from './words.ts'

/** Gives every word of a sentence its joint tag, from left to right; keeps its buffers from call to call. */
export class Tagger {
  readonly #model: LinearModel
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores = new Int32Array(128)

  constructor(model: LinearModel) {
    this.#model = model
  }

  tag(words: Words): void {
    for (let i = 0; i < words.count; i++) {
      const count = tagFeatures(words, i, this.#features)
      scoreClasses(this.#model, this.#features, count, this.#scores)
      words.tag[i + PAD] = bestClass(this.#scores, this.#model.classes)
    }
  }
}
