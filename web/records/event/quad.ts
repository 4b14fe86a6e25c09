import { type Quad, quadOf } from '../../../src/model/plover.ts'
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
