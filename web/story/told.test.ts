import { expect, test } from 'vitest'
import type { StoryReport } from '../../src/api/envelopes.ts'
import type { Incident, Report } from '../../src/model/incident.ts'
import { toCount, toEvent } from '../../src/testing/records.ts'
import { toToldThere } from './told.ts'

const words = { start: 0, end: 4, text: 'bomb' }
const report = (article: string, killed: string, origin = 'wire') =>
  ({
    id: `${article}-e1`,
    article: { id: article },
    origin: { key: origin, name: origin },
    record: toEvent('e1', words, { killed: toCount(Number(killed), words) }),
  }) as unknown as Report
const articles = ['a', 'b', 'c', 'd'].map((id) => ({ article: { id } }) as unknown as StoryReport)

test('in the order of the story, whatever the order of the reports; tellings of one article together; strangers left out', () => {
  const reports = [report('b', '3'), report('a', '3'), report('z', '9'), report('c', '4', 'post'), report('c', '5')]
  const told = toToldThere({ articles }, { reports } as unknown as Incident)
  expect(told('a').added).toEqual(['first report'])
  expect(told('b')).toMatchObject({ reports: [{ id: 'b-e1' }], added: [] })
  expect(told('c').reports).toHaveLength(2)
  expect(told('c').added).toEqual(['another source', '4 killed', '5 killed'])
  expect(told('d')).toEqual({ reports: [], added: [] })
})

test('without an incident nobody adds anything', () => {
  expect(toToldThere({ articles }, null)('a')).toEqual({ reports: [], added: [] })
})
