import { useSyncExternalStore } from 'react'

/** Something that was picked to be decided on: the event that stands for it, and what it is called. */
export interface Pick {
  readonly id: string
  readonly label: string
}

/** Picked events stay picked while filters, pages and lists change; they go with the tab. */
let picks: readonly Pick[] = []
const listeners = new Set<() => void>()

function set(next: readonly Pick[]): void {
  picks = next
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const usePicks = (): readonly Pick[] => useSyncExternalStore(listen, () => picks)

/** Picks it, or puts it down where it was picked. */
export const togglePick = (pick: Pick): void =>
  set(picks.some(({ id }) => id === pick.id) ? picks.filter(({ id }) => id !== pick.id) : [...picks, pick])

export const dropPicks = (): void => set([])
