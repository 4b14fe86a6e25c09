import { expect, test } from 'vitest'
import type { StoredUndertaking } from '../archive/linked.ts'
import { printCalendar } from './calendar.ts'

const article = { id: 'sha256:a', shortId: 'a', title: null, outlet: 'The Post', source: 'a.txt', published: null }
const undertaking = (fields: Partial<StoredUndertaking> = {}): StoredUndertaking => ({
  id: 'a-c1',
  what: 'withdrawal from the valley; all of it',
  who: ['the army'],
  by: [],
  place: 'Karsa',
  condition: null,
  due: { from: '2026-03-01', to: '2026-03-31', edtf: '2026-03', basis: 'stated' },
  standing: 'open',
  tellings: [
    {
      id: 'a-c1',
      source: '1',
      said: '2024-09-27',
      step: 'said',
      due: { from: '2026-03-01', to: '2026-03-31', edtf: '2026-03', basis: 'stated' },
      evidence: { start: 0, end: 4, text: 'will withdraw by March 2026' },
      article,
    },
  ],
  ...fields,
})

test('an undertaking is an entry of whole days, with its history', () => {
  const printed = printCalendar([undertaking()])
  const unfolded = printed.replace(/\r\n[ \t]/g, '')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20260301')
  expect(unfolded).toContain('DTEND;VALUE=DATE:20260401')
  expect(unfolded).toContain('DTSTAMP:20240927T000000Z')
  expect(unfolded).toContain('SUMMARY:the army: withdrawal from the valley\\; all of it')
  expect(unfolded).toContain(
    '2024-09-27 said\\, due 2026-03-01 to 2026-03-31: “will withdraw by March 2026” (The Post)',
  )
  expect(printed.startsWith('BEGIN:VCALENDAR\r\n') && printed.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of printed.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

test('the same undertakings give the same bytes', () => {
  expect(printCalendar([undertaking()])).toBe(printCalendar([undertaking()]))
})

test('what has no last day has no entry; what was dropped says so', () => {
  expect(
    printCalendar([undertaking({ due: { from: '2026-03-01', to: null, edtf: null, basis: 'stated' } })]),
  ).not.toContain('VEVENT')
  expect(printCalendar([undertaking({ standing: 'dropped' })])).toContain('SUMMARY:Dropped: the army')
})
