/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function toDraw(seed: number): () => number
