import { describe, expect, test } from 'vitest'
import { parseSourceKinds } from '../knowledge/source-kinds.ts'
import type { Contradiction } from '../model/contradiction.ts'
import type { Report } from '../model/incident.ts'
import type { Attribution } from '../model/reading.ts'
import { toTelling } from '../testing/incidents.ts'
import { toCorroboration } from './corroboration.ts'
import { toIncident } from './incident-record.ts'

const findKind = parseSourceKinds(
  'word\tkind\nminister\tofficial\npolice\tofficial\nobservatory\twatchdog\nsource\tanonymous\nresident\twitness\n',
)

const toReport = (n: number, by: readonly string[], kind: Attribution['kind'] = 'asserted'): Report => {
  const { article, reading } = toTelling({
    outlet: `Outlet ${n}`,
    published: '2024-07-17',
    day: '2024-07-16',
    town: 'Northgate',
    killed: 7,
  })
  const record = { ...reading.events[0]!, attribution: { kind, by: by.map((name) => ({ name, ref: null })) } }
  const { outlet, title } = article
  return {
    id: `${n}-e1`,
    key: { article: `sha256:${n}`, start: 0, end: 10, type: 'ASSAULT' },
    article: { id: `sha256:${n}`, shortId: String(n), title, outlet, published: '2024-07-17', moment: '2024-07-17' },
    origin: { key: `article:${n}`, name: `Outlet ${n}` },
    record,
    sentence: '',
  }
}
const denial: Contradiction = {
  key: 'k',
  kind: 'denial',
  sides: [
    { record: '1-e1', says: 'asserted' },
    { record: '2-e1', says: 'denied' },
  ],
  about: 'whether it happened so',
  bothHold: '',
}

describe('kinds of source', () => {
  test.each([
    ['the interior minister', 'official'],
    ['Northgate Observatory', 'watchdog'],
    ['police sources', 'anonymous'],
    ['residents', 'witness'],
    ['Mara Vale', null],
    ['', null],
    ['‏مصدر‎ 👩‍👩‍👧', null],
  ])('%s: %s', (name, kind) => expect(findKind(name)).toBe(kind))
})

describe('grades', () => {
  test.each([
    ['nobody is named', [toReport(1, [])], [], 'F3'],
    ['police alone', [toReport(1, ['police'])], [], 'C3'],
    ['the doer alone', [toReport(1, ['Valley Brigade'], 'claimed')], [], 'D3'],
    ['two outlets, police both', [toReport(1, ['police']), toReport(2, ['police'])], [], 'C2'],
    [
      'three, police and a watchdog',
      [toReport(1, ['police']), toReport(2, ['the Observatory']), toReport(3, ['police'])],
      [],
      'B1',
    ],
    ['denied', [toReport(1, ['police']), toReport(2, ['police'])], [denial], 'C4'],
    ['one, and denied', [toReport(1, ['police'])], [denial], 'C5'],
  ] as const)('%s', (_name, reports, contradictions, grade) => {
    const found = toCorroboration(toIncident(reports), contradictions, findKind)
    expect(`${found.grade.reliability}${found.grade.credibility}`).toBe(grade)
    expect(found.singleSourced).toBe(reports.length === 1)
    expect(found.grade.because.every((reason) => /^[A-Z\d].*\.$/.test(reason))).toBe(true)
  })

  test('reprints are one source', () => {
    const [a, b] = [toReport(1, ['police']), toReport(2, ['police'])]
    const found = toCorroboration(toIncident([a, { ...b, origin: a.origin }]), [], findKind)
    expect(found).toMatchObject({ sources: 1, singleSourced: true })
  })

  test('what is only planned cannot be judged', () => {
    const report = toReport(1, ['police'])
    const found = toCorroboration(
      toIncident([{ ...report, record: { ...report.record, status: 'planned' } }]),
      [],
      findKind,
    )
    expect(found.grade.credibility).toBe(6)
  })
})
