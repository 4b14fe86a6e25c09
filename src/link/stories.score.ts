import type { DataFiles } from '../knowledge/files.ts'
import type { LinkPrint } from './print.ts'
import { areTwoHappenings, areTwoNews, isAsideOf } from './stories.apart.ts'
import { storyFeatures, toStoryFeatures } from './stories.features.ts'

/** How likely it is (0 to 1) that the main event of two articles is the same incident. Symmetric, and of the two alone. */
export type StoryScore = (a: LinkPrint, b: LinkPrint) => number

/** A net of one hidden layer: for each hidden unit its bias and its weights by feature. */
export interface StoryWeights {
  readonly features: readonly string[]
  readonly hidden: readonly { readonly bias: number; readonly weights: readonly number[]; readonly out: number }[]
  readonly bias: number
}

/** What is left of the likelihood where each article tells of a day of its own, and where one of them is about more than one incident. */
const twoHappenings = 0.1
const aside = 0.3
/** As for two happenings, where the one may look back on the other. */
const twoNews = 0.25

/** @throws where the weights were learned for other features: the data files are of another version. */
export function toStoryScore({ features, hidden, bias }: StoryWeights): StoryScore {
  if (features.join('\n') !== storyFeatures.join('\n'))
    throw new Error('link/stories.json was learned for other features. Learn it again: node scripts/learn-stories.mjs')
  return (a, b) => {
    const values = toStoryFeatures(a, b)
    if (values === null) return 0
    let sum = bias
    for (const unit of hidden) {
      let inner = unit.bias
      for (let i = 0; i < values.length; i++) inner += unit.weights[i]! * values[i]!
      sum += unit.out * Math.tanh(inner)
    }
    const likelihood = 1 / (1 + Math.exp(-sum))
    const apart = areTwoHappenings(values) ? twoHappenings : areTwoNews(a, b, values) ? twoNews : 1
    return likelihood * apart * (isAsideOf(a, b, values) ? aside : 1)
  }
}

/** The score by the weights of `link/stories.json`. */
export const loadStoryScore = (files: DataFiles): StoryScore =>
  // The file is our own, written by scripts/learn-stories.mjs; its features are checked.
  toStoryScore(JSON.parse(files.text('link/stories.json')) as StoryWeights)
