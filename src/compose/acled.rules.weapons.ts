import type { Deed } from './acled.deed.ts'
import { any, isArmedSide, isAssault, lemmaOf, type Row } from './acled.row.ts'
import { type AcledRule, isState } from './acled.rules.shape.ts'

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
      ((deed.isByWeapon || deed.draft.mode === 'crowd-control') && cues.has('chemical')) ||
      (isAssault(deed) && deed.draft.mode === 'unconventional' && !deed.agents.has('civilian')),
  },
  {
    id: 'acled/air',
    description: 'from aircraft and drones',
    says: 'Air/drone strike',
    finds: ['Warplanes bombed a market in Saada.'],
    holds: (deed, { cues }) =>
      (deed.isByWeapon && (cues.has('air') || /^(aerial|drone)$/.test(deed.draft.mode ?? ''))) ||
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
    holds: (deed, { cues }) => deed.isByWeapon && (cues.has('suicide') || deed.draft.mode === 'suicide-attack'),
  },
  {
    id: 'acled/shelling',
    description: 'by artillery, mortars, rockets and missiles',
    says: 'Shelling/artillery/missile attack',
    finds: ['A rocket hit a house in Sderot.'],
    holds: (deed, row) =>
      deed.isByWeapon &&
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
      deed.isByWeapon &&
      !isShooting(deed, row) &&
      (row.cues.has('bomb') || (deed.draft.mode === 'explosives' && !any(row.cues, 'grenade', 'fire-bomb'))) &&
      !(row.cues.has('grenade') && /^(throw|hurl|lob|toss|fling)/.test(lemmaOf(deed.draft))),
  },
  {
    id: 'acled/grenade',
    description: 'by grenades thrown',
    says: 'Grenade',
    finds: ['Gunmen threw a grenade at a bar in Bujumbura.'],
    holds: (deed, row) => deed.isByWeapon && !isShooting(deed, row) && row.cues.has('grenade'),
  },
]
