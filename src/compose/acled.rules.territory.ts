import type { Deed } from './acled.deed.ts'
import { any, isArmedSide, isAssault, isReal, lemmaOf, type Row } from './acled.row.ts'
import { type AcledRule, isState } from './acled.rules.shape.ts'

const seizing =
  /^(capture|conquer|free|gain|grab|liberate|occupy|overrun|recapture|reclaim|recover|regain|retake|secure|seize|take|take back|win|win back|wrest)$/

const isSeizure = ({ draft, object }: Deed): boolean =>
  (draft.type === 'COERCE' && draft.mode === 'seize') ||
  (object.has('place') &&
    (seizing.test(lemmaOf(draft)) ||
      (draft.type === 'COERCE' && draft.mode === 'arrest' && /^(capture|seize|take)/.test(lemmaOf(draft)))))

const again = /^(retake|recapture|regain|recover|liberate|free|win back|reclaim|reoccupy|restore)/

const isTerritory = (deed: Deed): boolean =>
  isSeizure(deed) && !any(deed.object, 'goods', 'weapons') && (deed.object.has('place') || places(deed))

const places = ({ draft }: Deed): boolean =>
  / control$/.test(lemmaOf(draft)) ||
  draft.targets.some(({ kind }) => kind === 'place') ||
  /^(occupy|overrun|annex|occupation|annexation)/.test(lemmaOf(draft))

const driven = /^(dislodge|push out|drive out|flush out|oust|rout|expel|force out|chase away|drive away)/

const entered = /^(enter|march into|sweep into|roll into|push into|cross into)$/

/** Driving an enemy out of a place, or moving into one. */
const isTaking = (deed: Deed, row: Row): boolean =>
  isTerritory(deed) ||
  (isAssault(deed) && driven.test(lemmaOf(deed.draft)) && deed.isFromPlace) ||
  (entered.test(lemmaOf(deed.draft)) && isArmedSide(deed.agents) && row.cues.has('battle'))

const isEntry = (deed: Deed): boolean => entered.test(lemmaOf(deed.draft)) && isArmedSide(deed.agents)

const isWithdrawal = ({ draft }: Deed): boolean => draft.type === 'RETREAT' && draft.mode === 'withdraw'

/** Did the place change hands without a fight: with words that say so, or by one side's going before the other's coming? */
const isHandedOver = (deed: Deed, row: Row): boolean => {
  if (row.cues.has('battle')) return false
  if (isTerritory(deed) || isEntry(deed))
    return (
      row.cues.has('peaceful') || row.deeds.some((one) => isReal(one) && isWithdrawal(one) && isArmedSide(one.agents))
    )
  if (deed.draft.type !== 'RETREAT') return false
  if (deed.object.has('place') && /^(hand over|hand|cede|turn over|relinquish)/.test(lemmaOf(deed.draft))) return true
  if (deed.draft.mode !== 'withdraw' || !isArmedSide(deed.agents)) return false
  return (
    row.deeds.some((one) => one !== deed && isReal(one) && (isTerritory(one) || isEntry(one))) ||
    (deed.agents.has('armed') && places(deed))
  )
}

const isForeign = ({ draft }: Deed): boolean => {
  const foe = draft.targets.find(({ sector }) => /^(MIL|GOV)$/.test(sector ?? ''))?.country
  const at = foe ?? draft.place?.country ?? null
  return at !== null && draft.agents.some(({ country }) => country !== null && country.length === 3 && country !== at)
}

/** Rulers deposed, places and things that change hands. */
export const territoryRules: readonly AcledRule[] = [
  {
    id: 'acled/coup',
    description: 'rulers deposed',
    says: 'Other',
    finds: ['Soldiers overthrew the president in Bamako.'],
    holds: ({ draft }) =>
      /^(depose|oust|overthrow|topple|unseat|coup|military coup|failed coup|putsch)/.test(lemmaOf(draft)),
  },
  {
    id: 'acled/handed-over',
    description: 'a place that changes hands without a fight',
    says: 'Non-violent transfer of territory',
    finds: ['Rebels captured the town of Kibumba without resistance.'],
    holds: isHandedOver,
  },
  {
    id: 'acled/regained',
    description: 'a place that the state takes back',
    says: 'Government regains territory',
    finds: ['The army recaptured the town of Marte from Boko Haram.'],
    holds: (deed, row) => isTaking(deed, row) && isState(deed) && (!isForeign(deed) || again.test(lemmaOf(deed.draft))),
  },
  {
    id: 'acled/overtaken',
    description: 'a place that others take',
    says: 'Non-state actor overtakes territory',
    finds: ['Rebels captured the town of Marte from the army.'],
    holds: isTaking,
  },
  {
    id: 'acled/moved-in',
    description: 'forces that come from elsewhere',
    says: 'Change to group/activity',
    finds: ['Rebels crossed into Chad.'],
    holds: isEntry,
  },
  {
    id: 'acled/taken-people',
    description: 'people seized by those who are no state',
    says: 'Abduction/forced disappearance',
    finds: ['Gunmen seized two aid workers near Djibo.'],
    holds: (deed) =>
      deed.draft.type === 'COERCE' &&
      /^(seize|arrest)$/.test(deed.draft.mode ?? '') &&
      deed.agents.has('armed') &&
      any(deed.targets, 'civilian', 'state', 'protester', 'prisoner', 'armed') &&
      !any(deed.object, 'goods', 'weapons'),
  },
  {
    id: 'acled/seized',
    description: 'things taken',
    says: 'Looting/property destruction',
    finds: ['Rebels stole cattle near Dori.'],
    holds: (deed) => isSeizure(deed) && any(deed.object, 'goods', 'property', 'weapons'),
  },
]
