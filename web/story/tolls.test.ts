import { expect, test } from 'vitest'
import { toToll } from '../../src/link/incident-tolls.ts'
import type { Report } from '../../src/model/incident.ts'
import { quote, toCount, toEvent, toParticipant } from '../../src/testing/records.ts'
import { findAdded } from './adds.ts'
import { toSteps } from './steps.ts'

const text = 'Eleven people were killed near the mill, Omar Hadi among them.'
const words = quote(text, 'Eleven')
let made = 0
/** A report of so many killed, on a day of March 2024, of a text that came from somewhere. */
const report = (killed: number, day: number, origin: string, names: readonly string[] = []) =>
  ({
    id: `r${made++}`,
    article: { id: `a${made}`, moment: `2024-03-0${day}` },
    origin: { key: origin, name: origin },
    record: toEvent('e1', words, {
      killed: { ...toCount(killed, words), verbatim: 'Eleven' },
      targets: names.map((name) => toParticipant(quote(text, name))),
    }),
  }) as unknown as Report

const reprinted = [report(6, 4, 'wire'), report(6, 5, 'wire'), report(11, 6, 'post'), report(6, 7, 'wire')]

test('a reprint on another day gives no count: the latest is that of the source that spoke last', () => {
  expect(toToll(reprinted, 'killed')?.best.latest).toBe(11)
  const followed = [report(6, 4, 'wire'), report(9, 5, 'wire'), report(8, 6, 'post')]
  expect(toToll(followed, 'killed')?.best.latest).toBe(9)
})

test('a reprint is no step', () => {
  expect(toSteps(toToll(reprinted, 'killed')!)?.dots.map(({ number }) => number)).toEqual([6, 11])
  expect(toSteps(toToll(reprinted.slice(0, 2), 'killed')!)).toBeNull()
})

test('a counted group is no name that a report adds', () => {
  const reports = [report(6, 4, 'wire'), report(11, 5, 'post', ['Eleven people', 'Omar Hadi'])]
  expect(findAdded({ reports } as never, 1)).toEqual(['another source', 'eleven killed', 'names Omar Hadi'])
})
