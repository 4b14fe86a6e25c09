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

/** What kind of thing happens, apart from how it is done: force used or shown, politics against each other, or working together. */
export const natures = ['violent', 'political', 'cooperative'] as const
export type Nature = (typeof natures)[number]

const forceful: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])

/** The nature of a type: cooperation of both classes is one; of conflict, only deeds of force are violent, not protests or sanctions. */
export const toNature = (type: PloverType): Nature =>
  quadOf[type].endsWith('cooperation') ? 'cooperative' : forceful.has(type) ? 'violent' : 'political'

/** Is it one of the types? */
export const isPloverType = (text: string): text is PloverType => Object.hasOwn(quadOf, text)

/** The types of a nature. */
export const typesOfNature = (nature: Nature): readonly PloverType[] =>
  Object.keys(quadOf).filter((type): type is PloverType => isPloverType(type) && toNature(type) === nature)
