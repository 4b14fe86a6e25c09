import type { PloverType } from './reading.ts'

/** PLOVER's four classes of events, from the mildest word to the hardest deed. */
export const quads = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const
export type Quad = (typeof quads)[number]

/** The class of each type, after the PLOVER manual. */
export const quadOf: Readonly<Record<PloverType, Quad>> = {
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

/** The types that a class holds. */
export const typesOf = (quad: Quad): readonly PloverType[] =>
  (Object.keys(quadOf) as PloverType[]).filter((type) => quadOf[type] === quad)
