import type { Deed } from './acled.deed.ts'
import { any, isArmedSide, isAssault, isLossWord, isMutual, isReal, lemmaOf, type Row, victimsOf } from './acled.row.ts'
import { type AcledRule, isState } from './acled.rules.shape.ts'

const raids =
  /^(raid|search|storm|board|break into|operation|police raid|night raid|dawn raid|security operation|search operation|sweep)/

/** A place gone through where nobody is said to be hurt. */
const isRaid = (deed: Deed, row: Row): boolean =>
  isAssault(deed) &&
  raids.test(lemmaOf(deed.draft)) &&
  !any(victimsOf(deed, row), 'civilian', 'state', 'armed', 'post', 'prisoner', 'protester') &&
  !row.deeds.some((one) => one !== deed && isReal(one) && isAssault(one) && isLossWord(one))

/** Force against people, and fights. */
export const peopleRules: readonly AcledRule[] = [
  {
    id: 'acled/held-people',
    description: 'people taken by the state',
    says: 'Arrests',
    finds: ['Police seized two suspects in Lagos.'],
    holds: (deed) =>
      deed.draft.type === 'COERCE' && deed.draft.mode === 'seize' && any(deed.targets, 'civilian', 'armed', 'prisoner'),
  },
  {
    id: 'acled/killed-captive',
    description: 'who is abducted and killed was attacked',
    says: 'Attack',
    finds: ['Gunmen abducted a teacher near Djibo and killed him.'],
    holds: (deed, { deeds }) =>
      isAssault(deed) &&
      deed.draft.mode === 'abduct' &&
      deeds.some(
        (one) =>
          one !== deed &&
          isReal(one) &&
          isAssault(one) &&
          !one.isCircumstance &&
          /^(kill|shoot dead|execute|behead|murder|hack)/.test(lemmaOf(one.draft)),
      ),
  },
  {
    id: 'acled/raid-for-people',
    description: 'a place raided from which people are taken',
    says: 'Abduction/forced disappearance',
    finds: ['Pirates boarded a tanker off Togo and kidnapped five sailors.'],
    holds: (deed, row) => isRaid(deed, row) && row.deeds.some((one) => isReal(one) && one.draft.mode === 'abduct'),
  },
  {
    id: 'acled/raid-for-arrests',
    description: 'a place raided in which people are arrested',
    says: 'Arrests',
    finds: ['Police raided a house in Dhaka and arrested two men.'],
    holds: (deed, row) =>
      isRaid(deed, row) &&
      row.deeds.some((one) => isReal(one) && one.draft.type === 'COERCE' && one.draft.mode === 'arrest'),
  },
  {
    id: 'acled/search',
    description: 'houses and offices raided by the state',
    says: 'Other',
    finds: ['Soldiers raided houses in Jenin.'],
    holds: (deed, row) => isRaid(deed, row) && isState(deed),
  },
  {
    id: 'acled/property',
    description: 'things destroyed, and nobody hurt',
    says: 'Looting/property destruction',
    finds: ['Militants torched a school in Macomia.'],
    holds: (deed) =>
      isAssault(deed) &&
      deed.draft.mode === 'destroy' &&
      !any(deed.targets, 'civilian', 'state', 'armed', 'prisoner', 'protester'),
  },
  {
    id: 'acled/armed-sides',
    description: 'armed sides that fight, or an armed side that is attacked',
    says: 'Armed clash',
    finds: ['Gunmen attacked a police checkpoint in Helmand.', 'Soldiers clashed with rebels near Goma.'],
    holds: (deed, row) =>
      isAssault(deed) &&
      !/^(abduct|torture|sexual)$/.test(deed.draft.mode ?? '') &&
      (isMutual(deed) || isArmedSide(victimsOf(deed, row))),
  },
  {
    id: 'acled/attack',
    description: 'people without arms attacked',
    says: 'Attack',
    finds: ['Gunmen shot dead a shopkeeper in Quetta.'],
    holds: (deed, row) =>
      isAssault(deed) &&
      deed.draft.mode !== 'abduct' &&
      (victimsOf(deed, row).size > 0 || deed.draft.targets.length > 0 || isLossWord(deed)),
  },
]
