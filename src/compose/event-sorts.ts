import type { EventRecord } from '../model/reading.ts'

type Acled = EventRecord['acled']

const bombs = /bomb|IED|Grenade/

/** What sort of violence an ACLED type is, where it tells one sort from others; null where it fits any ("Attack", "Armed clash"). */
function toSort(acled: Acled): string | null {
  if (acled === null) return null
  if (acled.subEventType.endsWith(' territory')) return 'territory'
  if (acled.eventType === 'Protests' || acled.eventType === 'Riots') return 'crowd'
  if (acled.eventType !== 'Explosions/Remote violence') return null
  return bombs.test(acled.subEventType) ? 'bomb' : 'from afar'
}

/** "They took the town … ⟦drone strikes⟧ hit a camp": violence of two sorts. */
export function areOfOtherSorts(a: Acled, b: Acled): boolean {
  const [one, other] = [toSort(a), toSort(b)]
  return one !== null && other !== null && one !== other
}
