import type { PloverType } from '../../../src/model/reading.ts'

/** PLOVER's four classes of events, from the mildest word to the hardest deed. */
export const quads = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const
export type Quad = (typeof quads)[number]

export const quadLabels: Readonly<Record<Quad, string>> = {
  'verbal-cooperation': 'Cooperation in words',
  'material-cooperation': 'Cooperation in deeds',
  'verbal-conflict': 'Conflict in words',
  'material-conflict': 'Conflict in deeds',
}

/** The class of each type, after the PLOVER manual. */
const quadOf: Readonly<Record<PloverType, Quad>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
}

/** The class of a type as the archive writes it; a type of a newer reader counts as conflict in deeds. */
export const toQuad = (type: string | null): Quad => quadOf[type as PloverType] ?? 'material-conflict'
