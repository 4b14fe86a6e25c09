import type { Deed } from './acled.deed.ts'
import {
  any,
  areMany,
  isArmedSide,
  isAssault,
  isLossWord,
  isMutual,
  isReal,
  isUnarmed,
  lemmaOf,
  victimsOf,
} from './acled.row.ts'
import type { AcledRule } from './acled.rules.shape.ts'

const isProtestDeed = (deed: Deed): boolean =>
  deed.draft.type === 'PROTEST' ||
  (isAssault(deed) && !/^(sexual|abduct|aerial|drone|suicide-attack)$/.test(deed.draft.mode ?? '')) ||
  (deed.draft.type === 'COERCE' && /^(arrest|restrict)$/.test(deed.draft.mode ?? ''))

/** Sexual violence, demonstrations and riots, and what is done to those in them: these go before any weapon. */
export const crowdsRules: readonly AcledRule[] = [
  {
    id: 'acled/sexual',
    description: 'sexual violence',
    says: 'Sexual violence',
    finds: ['Soldiers raped two women near Goma.'],
    holds: (deed, { cues }) =>
      isAssault(deed) &&
      (deed.draft.mode === 'sexual' ||
        (cues.has('sexual') &&
          /^(beat|torture|)$/.test(deed.draft.mode ?? '') &&
          !isMutual(deed) &&
          !isLossWord(deed))),
  },
  {
    id: 'acled/riot',
    description: 'those who demonstrate destroy, throw or fight',
    says: 'Violent demonstration',
    finds: ['Protesters torched a police station in Lagos during a demonstration.'],
    holds: (deed, row) => row.demonstration?.isViolent === true && isProtestDeed(deed),
  },
  {
    id: 'acled/excessive-force',
    description: 'those who demonstrate peacefully are shot at, killed or badly hurt',
    says: 'Excessive force against protesters',
    finds: ['Police opened fire on protesters in Khartoum, killing two of them.'],
    holds: (deed, row) => row.demonstration?.isLethal === true && isProtestDeed(deed),
  },
  {
    id: 'acled/intervention',
    description: 'those who demonstrate are dispersed, beaten or arrested',
    says: 'Protest with intervention',
    finds: ['Police arrested ten protesters at a rally in Moscow.'],
    holds: (deed, row) =>
      row.demonstration !== null &&
      isProtestDeed(deed) &&
      (row.cues.has('control') ||
        row.deeds.some(
          (one) =>
            isReal(one) &&
            !one.isCircumstance &&
            ((isAssault(one) && !isUnarmed(one.agents)) ||
              (one.draft.type === 'COERCE' && one.draft.mode === 'arrest' && one !== undefined)),
        )),
  },
  {
    id: 'acled/blocked',
    description: 'roads blocked by people without arms',
    says: 'Peaceful protest',
    finds: ['Residents blocked a road in Tripoli.'],
    holds: (deed, { cues }) =>
      deed.draft.type === 'COERCE' &&
      deed.draft.mode === 'restrict' &&
      isUnarmed(deed.agents) &&
      areMany(deed) &&
      !any(cues, 'tyres', 'stones', 'fire-bomb'),
  },
  {
    id: 'acled/crowd-at-forces',
    description: 'stones and fire bombs thrown at forces',
    says: 'Violent demonstration',
    finds: ['Youths threw stones at soldiers near Hebron.'],
    holds: (deed, row) =>
      isAssault(deed) &&
      isUnarmed(deed.agents) &&
      areMany(deed) &&
      (row.cues.has('tyres') || (any(row.cues, 'stones', 'fire-bomb') && isArmedSide(deed.targets))),
  },
  {
    id: 'acled/lynched',
    description: 'a mob attacks people, or unarmed groups fight',
    says: 'Mob violence',
    finds: ['A mob lynched a man in Puebla.', 'Villagers beat two thieves to death in Jharkhand.'],
    holds: (deed, row) =>
      isAssault(deed) &&
      (/^lynch/.test(lemmaOf(deed.draft)) ||
        any(deed.agents, 'crowd') ||
        (isUnarmed(deed.agents) &&
          areMany(deed) &&
          !/^(firearms|explosives|heavy-weapons|aerial|drone|abduct|suicide-attack|unconventional)$/.test(
            deed.draft.mode ?? '',
          ) &&
          !(deed.draft.mode === 'destroy' && !any(victimsOf(deed, row), 'civilian', 'prisoner')) &&
          !(isMutual(deed) && isArmedSide(deed.targets)))),
  },
]
