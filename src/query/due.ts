import type { CommitmentRecord } from '../model/reading.ts'

/** How a commitment stands against a day. `soon`: its last day is near; `open`: further off, or no last day; `none`: no day is stated. */
export const dueStates = ['passed', 'soon', 'open', 'none'] as const
export type DueState = (typeof dueStates)[number]

/** What is near: so many days ahead. */
export const soonDays = 30

export const dueLabels: Readonly<Record<DueState, string>> = {
  passed: 'Passed',
  soon: 'Due soon',
  open: 'Open',
  none: 'No date stated',
}

const dayMs = 86_400_000

/** The ISO day so many days later; days before where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Is it a day of the calendar, written `2024-12-19`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** How a commitment stands on a day. */
export function toDueState(due: Pick<CommitmentRecord['due'], 'from' | 'to'>, today: string): DueState {
  if (due.to === null) return due.from === null ? 'none' : 'open'
  const last = due.to.slice(0, 10)
  if (last < today) return 'passed'
  return last <= addDays(today, soonDays) ? 'soon' : 'open'
}

/** The same as the API is asked for it. */
export function toDueFilter(state: DueState, today: string): readonly string[] {
  switch (state) {
    case 'passed':
      return [`../${addDays(today, -1)}`]
    case 'soon':
      return [`${today}/${addDays(today, soonDays)}`]
    case 'open':
      return [`${addDays(today, soonDays + 1)}/..`, 'open']
    case 'none':
      return ['unstated']
  }
}

/** How far off the last day is, in words. */
export function describeDistance(due: Pick<CommitmentRecord['due'], 'from' | 'to'>, today: string): string {
  if (due.to === null) return due.from === null ? 'no date stated' : 'no last day'
  const days = Math.round((Date.parse(`${due.to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)
  if (days === 0) return 'due today'
  const years = Math.floor(Math.abs(days) / 365.25)
  if (years >= 2) return days < 0 ? `passed ${years} years ago` : `due in ${years} years`
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days).toLocaleString('en')} days`
  return days < 0 ? `passed ${count} ago` : `due in ${count}`
}
