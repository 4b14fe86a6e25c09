import { setFlagsFromString } from 'node:v8'

/**
 * For work on many articles. Left alone, the heap doubles before it is cleaned: over 10,000 articles that is a third more memory for 3 % less
 * time; a single article is read faster without. Called once a first batch is read: code
 * compiled ahead holds for the engine's own settings alone.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=30')
