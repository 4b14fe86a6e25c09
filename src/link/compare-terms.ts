import { channels, type Terms } from './terms.ts'

/** What the words of two articles share. */
interface Shared {
  /** Cosines, by channel. */
  readonly cosines: readonly number[]
  /** The rarest shared word: how many times rarer than all words, as a natural logarithm times 4; 0 where none is shared. */
  readonly rarest: number
  /** Sum of how much rarer than common the shared words are; of those that are no names. */
  readonly rare: number
  readonly rarePlain: number
}

const commonRarity = 5
const plain = channels.indexOf('plain')

/** What the words of two articles share, in one pass over both. */
export function compareTerms(a: Terms, b: Terms): Shared {
  const sums = channels.map(() => 0)
  const weightsA = channels.map((channel) => a.weights[channel])
  const weightsB = channels.map((channel) => b.weights[channel])
  let rarest = 0
  let rare = 0
  let rarePlain = 0
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const inA = a.hashes[i]!
    const inB = b.hashes[j]!
    if (inA === inB) {
      for (let c = 0; c < sums.length; c++) sums[c]! += weightsA[c]![i]! * weightsB[c]![j]!
      const rarity = a.rarities[i]! / 16
      if (weightsA[0]![i]! > 0 && weightsB[0]![j]! > 0) {
        rarest = Math.max(rarest, rarity)
        rare += Math.max(0, rarity - commonRarity)
      }
      if (weightsA[plain]![i]! > 0 && weightsB[plain]![j]! > 0) rarePlain += Math.max(0, rarity - commonRarity)
    }
    if (inA <= inB) i++
    if (inB <= inA) j++
  }
  return { cosines: sums.map((sum) => sum / (255 * 255)), rarest, rare, rarePlain }
}

/** How much two titles have in common (cosine). */
export const compareTitles = (a: Terms, b: Terms): number => compareTerms(a, b).cosines[channels.indexOf('title')]!
