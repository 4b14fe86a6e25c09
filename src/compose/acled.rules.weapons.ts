import type { Deed } from './acled.deed.ts'
import { any, isArmedSide, isAssault, isMutual, isReal, lemmaOf, type Row } from './acled.row.ts'
import { type AcledRule, isState } from './acled.rules.shape.ts'

const weaponModes =
  /^(|explosives|heavy-weapons|aerial|drone|suicide-attack|unconventional|targeted|destroy|firearms|primitive)$/

/** May the weapon that the sentence names be what this deed was done with? Fights and storming go on with all of them. */
const isByWeapon = (deed: Deed): boolean =>
  isAssault(deed) &&
  isReal(deed) &&
  weaponModes.test(deed.draft.mode ?? '') &&
  !isMutual(deed) &&
  !/^(ambush|storm|raid|overrun|coup|infiltrat|hijack|lynch|stone|behead|stab|shoot down|intercept)/.test(
    lemmaOf(deed.draft),
  )

/** Of guns, and not of what is fired from them. */
const isShooting = ({ draft }: Deed, { cues }: Row): boolean => draft.mode === 'firearms' && cues.has('live')

/** What is done with a weapon that names the type. */
export const weaponsRules: readonly AcledRule[] = [
  {
    id: 'acled/chemical',
    description: 'gas and other chemical weapons',
    says: 'Chemical weapon',
    finds: ['The army attacked the village with sarin near Idlib.'],
    holds: (deed, { cues }) =>
      ((isByWeapon(deed) || deed.draft.mode === 'crowd-control') && cues.has('chemical')) ||
      (isAssault(deed) && deed.draft.mode === 'unconventional' && !deed.agents.has('civilian')),
  },
  {
    id: 'acled/air',
    description: 'from aircraft and drones',
    says: 'Air/drone strike',
    finds: ['Warplanes bombed a market in Saada.'],
    holds: (deed, { cues }) =>
      (isByWeapon(deed) && (cues.has('air') || /^(aerial|drone)$/.test(deed.draft.mode ?? ''))) ||
      (isAssault(deed) && cues.has('air') && lemmaOf(deed.draft) === 'raid' && !isArmedSide(deed.agents)),
  },
  {
    id: 'acled/bomber-stopped',
    description: 'a bomber killed before the bomb went off',
    says: 'Disrupted weapons use',
    finds: ['Guards shot dead a suicide bomber in Maroua.'],
    holds: (deed, { cues }) =>
      isAssault(deed) && cues.has('suicide') && isState(deed) && deed.targets.has('armed') && !deed.agents.has('armed'),
  },
  {
    id: 'acled/suicide',
    description: 'by somebody who dies with the bomb',
    says: 'Suicide bomb',
    finds: ['A suicide bomber killed four people in Maiduguri.'],
    holds: (deed, { cues }) => isByWeapon(deed) && (cues.has('suicide') || deed.draft.mode === 'suicide-attack'),
  },
  {
    id: 'acled/shelling',
    description: 'by artillery, mortars, rockets and missiles',
    says: 'Shelling/artillery/missile attack',
    finds: ['A rocket hit a house in Sderot.'],
    holds: (deed, row) =>
      isByWeapon(deed) &&
      !isShooting(deed, row) &&
      (row.cues.has('shell') || deed.draft.mode === 'heavy-weapons') &&
      !(row.cues.has('grenade') && !row.cues.has('shell')),
  },
  {
    id: 'acled/bomb',
    description: 'by bombs, mines and what was left behind',
    says: 'Remote explosive/landmine/IED',
    finds: ['A roadside bomb exploded in Lashkar Gah.'],
    holds: (deed, row) =>
      isByWeapon(deed) &&
      !isShooting(deed, row) &&
      (row.cues.has('bomb') || (deed.draft.mode === 'explosives' && !any(row.cues, 'grenade', 'fire-bomb'))) &&
      !(row.cues.has('grenade') && /^(throw|hurl|lob|toss|fling)/.test(lemmaOf(deed.draft))),
  },
  {
    id: 'acled/grenade',
    description: 'by grenades thrown',
    says: 'Grenade',
    finds: ['Gunmen threw a grenade at a bar in Bujumbura.'],
    holds: (deed, row) => isByWeapon(deed) && !isShooting(deed, row) && row.cues.has('grenade'),
  },
]
