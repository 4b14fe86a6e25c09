import { type Quad, quadOf, quads } from '../../../src/model/plover.ts'
import type { PloverType } from '../../../src/model/reading.ts'

export { type Quad, quads } from '../../../src/model/plover.ts'

export const quadLabels: Readonly<Record<Quad, string>> = {
  'verbal-cooperation': 'Cooperation in words',
  'material-cooperation': 'Cooperation in deeds',
  'verbal-conflict': 'Conflict in words',
  'material-conflict': 'Conflict in deeds',
}

/** The class of a type as the archive writes it; a type of a newer reader counts as conflict in deeds. */
export const toQuad = (type: string | null): Quad => quadOf[type as PloverType] ?? 'material-conflict'

/** Words are drawn as diamonds, deeds as discs: form tells them apart where colour cannot. */
export const isVerbal = (quad: Quad): boolean => quad.startsWith('verbal')

/** Is it a class, as an address may name one? */
export const isQuad = (value: string): value is Quad => quads.some((quad) => quad === value)
