import type { Deed } from './acled.deed.ts'
import {
  any,
  areMany,
  isArmedSide,
  isAssault,
  isDemonstration,
  isLethal,
  isLossWord,
  isMutual,
  isReal,
  isUnarmed,
  isViolentCrowd,
  lemmaOf,
  type Row,
  victimsOf,
} from './acled.row.ts'

/** What a deed of a row is in ACLED's terms. The first rule that holds decides; where none does, the table by type and mode. */
export interface AcledRule {
  readonly id: string
  readonly description: string
  /** The sub-event type; null: no row of ACLED's at all. */
  readonly says: string | null
  /** Sentences whose first deed the rule decides. */
  readonly finds: readonly string[]
  readonly holds: (deed: Deed, row: Row) => boolean
}

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

const isSeizure = ({ draft, object }: Deed): boolean =>
  (draft.type === 'COERCE' && draft.mode === 'seize') ||
  (object.has('place') &&
    (/^(capture|take|retake|recapture|liberate|overrun|recover|regain|free)$/.test(lemmaOf(draft)) ||
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

const isState = (deed: Deed): boolean => deed.agents.has('state') && !deed.agents.has('armed')

const isProtestDeed = (deed: Deed): boolean =>
  deed.draft.type === 'PROTEST' ||
  (isAssault(deed) && !/^(sexual|abduct|aerial|drone|suicide-attack)$/.test(deed.draft.mode ?? '')) ||
  (deed.draft.type === 'COERCE' && /^(arrest|restrict)$/.test(deed.draft.mode ?? ''))

const raids =
  /^(raid|search|storm|board|break into|operation|police raid|night raid|dawn raid|security operation|search operation|sweep)/

/** A place gone through where nobody is said to be hurt. */
const isRaid = (deed: Deed, row: Row): boolean =>
  isAssault(deed) &&
  raids.test(lemmaOf(deed.draft)) &&
  !any(victimsOf(deed, row), 'civilian', 'state', 'armed', 'post', 'prisoner', 'protester') &&
  !row.deeds.some((one) => one !== deed && isReal(one) && isAssault(one) && isLossWord(one))

const frees = /^(free|release|rescue|hand over|swap|exchange|let go|set free|repatriat|prisoner|exchange of prisoners)/

/** Rules in the order of ACLED's precedence, what was kept from happening first. */
export const acledRules: readonly AcledRule[] = [
  {
    id: 'acled/repelled',
    description: 'an assault that was beaten back was fought',
    says: 'Armed clash',
    finds: ['The army repelled an attack by rebels on its base near Gao.'],
    holds: (deed, { cues }) => isAssault(deed) && deed.draft.status === 'prevented' && cues.has('repel'),
  },
  {
    id: 'acled/foiled',
    description: 'an explosion or a strike that was kept from happening',
    says: 'Disrupted weapons use',
    finds: ['Police foiled a bombing of a market in Lahore.'],
    holds: (deed, { cues }) =>
      isAssault(deed) &&
      deed.draft.status === 'prevented' &&
      (cues.has('foil') || any(deed.object, 'weapons')) &&
      (/^(explosives|suicide-attack|aerial|drone|heavy-weapons)$/.test(deed.draft.mode ?? '') ||
        any(cues, 'bomb', 'suicide', 'air', 'shell', 'grenade')),
  },
  {
    id: 'acled/unreal',
    description: 'what is planned, feared, denied or threatened is in no row',
    says: null,
    finds: ['Rebels threatened to attack the base near Gao.'],
    holds: (deed) => !isReal(deed),
  },
  {
    id: 'acled/intercepted',
    description: 'weapons shot down, defused, destroyed or taken away',
    says: 'Disrupted weapons use',
    finds: ['Troops destroyed a landmine near Kupwara.', 'Air defences shot down two drones over Kharkiv.'],
    holds: (deed) =>
      deed.object.has('weapons') &&
      !deed.agents.has('armed') &&
      /^(intercept|shoot down|down|bring down|defuse|disarm|dismantle|deactivate|neutrali[sz]e|seize|confiscate|discover|recover|find|uncover|unearth|impound|capture|destroy|detonate|explode|disable)$/.test(
        lemmaOf(deed.draft),
      ) &&
      (deed.draft.type !== 'ASSAULT' ||
        /^(shoot down|intercept|down|bring down)$/.test(lemmaOf(deed.draft)) ||
        isState(deed)),
  },
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
    holds: (deed, row) => isProtestDeed(deed) && isDemonstration(row) && isViolentCrowd(row),
  },
  {
    id: 'acled/excessive-force',
    description: 'those who demonstrate peacefully are shot at, killed or badly hurt',
    says: 'Excessive force against protesters',
    finds: ['Police opened fire on protesters in Khartoum, killing two of them.'],
    holds: (deed, row) => isProtestDeed(deed) && isDemonstration(row) && isLethal(row),
  },
  {
    id: 'acled/intervention',
    description: 'those who demonstrate are dispersed, beaten or arrested',
    says: 'Protest with intervention',
    finds: ['Police arrested ten protesters at a rally in Moscow.'],
    holds: (deed, row) =>
      isProtestDeed(deed) &&
      isDemonstration(row) &&
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
  {
    id: 'acled/exchange',
    description: 'prisoners exchanged or let go',
    says: 'Agreement',
    finds: ['Rebels and the army exchanged prisoners in Taiz.'],
    holds: (deed, { cues }) =>
      deed.draft.type === 'RETREAT' &&
      deed.draft.mode === 'release' &&
      (any(cues, 'exchange', 'deal') ||
        (frees.test(lemmaOf(deed.draft)) && isArmedSide(deed.agents) && !/^rescue/.test(lemmaOf(deed.draft)))),
  },
  {
    id: 'acled/moved-off',
    description: 'forces that leave for elsewhere',
    says: 'Change to group/activity',
    finds: ['The soldiers withdrew from Menaka on Monday.'],
    holds: ({ draft, agents }) => draft.type === 'RETREAT' && draft.mode === 'withdraw' && isArmedSide(agents),
  },
  {
    id: 'acled/joined',
    description: 'armed groups that join others',
    says: 'Change to group/activity',
    finds: ['Militants pledged allegiance to the Islamic State in Sabha.'],
    holds: ({ draft, agents }) =>
      /^(SUPPORT|COOPERATE)$/.test(draft.type) && agents.has('armed') && /^(merge|pledge)/.test(lemmaOf(draft)),
  },
  {
    id: 'acled/parade',
    description: 'what armed groups do that looks like a demonstration',
    says: 'Other',
    finds: ['Militants held a parade in Jilib.'],
    holds: ({ draft, agents }) => draft.type === 'PROTEST' && agents.has('armed'),
  },
  {
    id: 'acled/fled',
    description: 'people driven from their homes, and prisoners who get away',
    says: 'Other',
    finds: ['Prisoners escaped from a jail in Butembo.'],
    holds: (deed) => deed.draft.type === 'RETREAT' && deed.draft.mode === 'withdraw' && !isArmedSide(deed.agents),
  },
  {
    id: 'acled/base',
    description: 'a base set up',
    says: 'Headquarters or base established',
    finds: ['Rebels set up a camp near Gwoza.'],
    holds: (deed) =>
      deed.draft.type === 'MOBILIZE' &&
      any(deed.object, 'base') &&
      /^(set up|establish|build|construct|open|erect|pitch|create|install)/.test(lemmaOf(deed.draft)),
  },
  {
    id: 'acled/talks',
    description: 'talks of peace',
    says: 'Agreement',
    finds: ['The two sides held peace talks in Juba.'],
    holds: ({ draft }, { cues }) => draft.type === 'CONSULT' && cues.has('peace'),
  },
  {
    id: 'acled/arrived',
    description: 'forces that arrive',
    says: 'Change to group/activity',
    finds: ['Turkish soldiers arrived in Morek.'],
    holds: ({ draft, agents }) => draft.type === 'CONSULT' && draft.mode === 'visit' && isArmedSide(agents),
  },
  {
    id: 'acled/measures',
    description: 'roads closed and checkpoints set up by forces',
    says: 'Change to group/activity',
    finds: ['Soldiers blocked the road to Bamenda.'],
    holds: ({ draft, agents }) => draft.type === 'COERCE' && draft.mode === 'restrict' && isArmedSide(agents),
  },
]
