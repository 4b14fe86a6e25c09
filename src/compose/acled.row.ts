import type { AcledClass } from '../knowledge/acled-lexicon.ts'
import type { Deed } from './acled.deed.ts'
import { startsLoss } from './acled.lemmas.ts'

/** The deeds of a sentence, and the classes of its words. */
interface Told {
  readonly deeds: readonly Deed[]
  readonly cues: ReadonlySet<AcledClass>
}

/** What one row of ACLED would hold. */
export interface Row extends Told {
  /** A demonstration that it tells of, or null. */
  readonly demonstration: Demonstration | null
}

export interface Demonstration {
  /** Those who demonstrated destroyed, threw or fought. */
  readonly isViolent: boolean
  /** They were shot at, killed or badly hurt. */
  readonly isLethal: boolean
}

/** The row of a sentence's deeds: what its rules ask of all of them is found once. */
export function toRow(deeds: readonly Deed[], cues: ReadonlySet<AcledClass>): Row {
  const row = { deeds, cues }
  return {
    deeds,
    cues,
    demonstration: isDemonstration(row) ? { isViolent: isViolentCrowd(row), isLethal: isLethal(row) } : null,
  }
}

export const isReal = ({ draft }: Deed): boolean => draft.status === 'happened' || draft.status === 'ongoing'

export const isAssault = ({ draft }: Deed): boolean => draft.type === 'ASSAULT'

/** A word that tells what became of people and nothing of how ("killed", "died", "wounded", "found bodies"). */
export const isLossWord = ({ draft: { candidate } }: Deed): boolean =>
  candidate.word.toll !== null &&
  (startsLoss(candidate.word.lemma) || (candidate.isPhrase && candidate.word.toll === 'killed'))

export const lemmaOf = ({ candidate }: Deed['draft']): string => candidate.word.lemma

/** Deeds that two sides do to one another. */
export const isMutual = (deed: Deed): boolean => deed.isMutual

function any(side: ReadonlySet<AcledClass>, ...classes: readonly AcledClass[]): boolean {
  if (side.size > 0) for (const one of classes) if (side.has(one)) return true
  return false
}

export const isArmedSide = (side: ReadonlySet<AcledClass>): boolean => any(side, 'state', 'armed', 'post')

/** People without arms who act: those whose violence is a riot's. */
export const isUnarmed = (side: ReadonlySet<AcledClass>): boolean =>
  !any(side, 'state', 'armed') && any(side, 'protester', 'crowd', 'civilian', 'prisoner')

/** Several of them: one man alone is no mob. */
export const areMany = ({ draft, agents }: Deed): boolean =>
  agents.has('crowd') ||
  agents.has('protester') ||
  draft.agents.length > 1 ||
  draft.agents.some(({ kind, name }) => kind === 'group' || kind === 'organization' || /s$/.test(name))

/** Whom a deed hit: its own targets, else those whom the row's words of loss name. */
export function victimsOf(deed: Deed, { deeds }: Told): ReadonlySet<AcledClass> {
  if (deed.targets.size > 0) return deed.targets
  return new Set(deeds.filter((one) => isAssault(one) && isLossWord(one)).flatMap(({ targets }) => [...targets]))
}

const told = (row: Told): readonly Deed[] => row.deeds.filter((deed) => isReal(deed) && !deed.isCircumstance)

/** Does the row tell of a demonstration: as its deed, by its people, or as what was broken up? */
const isDemonstration = (row: Told): boolean =>
  row.deeds.some(({ draft }) => draft.type === 'PROTEST' && draft.status === 'prevented') ||
  (row.cues.has('demonstration') && any(row.cues, 'control', 'live')) ||
  told(row).some(
    ({ draft, agents, targets, object }) =>
      draft.type === 'PROTEST' ||
      (draft.type === 'COERCE' && object.has('demonstration')) ||
      (draft.mode === 'crowd-control' && !row.cues.has('chemical')) ||
      agents.has('protester') ||
      targets.has('protester'),
  )

/** Did those who demonstrated destroy, throw or fight? */
const isViolentCrowd = (row: Told): boolean =>
  any(row.cues, 'riot', 'fire-bomb', 'stones') ||
  told(row).some(
    (deed) =>
      (deed.draft.type === 'PROTEST' && /^(riot|vandalize)$/.test(deed.draft.mode ?? '')) ||
      (isAssault(deed) && isMutual(deed)) ||
      (isAssault(deed) && isUnarmed(deed.agents) && !isLossWord(deed) && deed.draft.mode !== 'crowd-control'),
  )

const shoots = /^(firearms|heavy-weapons|explosives|aerial|drone)$/

/** Were those who demonstrated shot at, killed or badly hurt? */
const isLethal = (row: Told): boolean =>
  row.cues.has('live') ||
  told(row).some(
    (deed) =>
      isAssault(deed) &&
      !isUnarmed(deed.agents) &&
      (shoots.test(deed.draft.mode ?? '') ||
        deed.draft.killed?.best !== undefined ||
        /^(kill|shoot|die|death|gun down|run over|massacre)/.test(lemmaOf(deed.draft)) ||
        (deed.draft.injured !== null && row.cues.has('severe'))),
  ) ||
  (row.cues.has('severe') && row.cues.has('control'))

export { any }
