import { expect, test } from 'vitest'
import { toDataAddress, toFirstAsked } from './address.ts'

test.each([
  ['/explore', '', 'json', '/api/events.json'],
  ['/explore', '?q=convoy&sel=a-e1&hide=map&map=5/33/44&place=', 'geojson', '/api/events.geojson?q=convoy'],
  ['/statements', '?-outlet=A+B&colour=red', 'csv', '/api/statements.csv?-outlet=A+B&colour=red'],
  ['/figures', '', 'geojson', null],
  ['/commitments', '?when=passed&today=2024-12-15', 'csv', '/api/commitments.csv?sort=date&due=..%2F2024-12-14'],
  ['/commitments', '?when=none&sort=-date', 'json', '/api/commitments.json?sort=-date&due=unstated'],
  ['/articles', '?state=failed', 'csv', '/api/ledger.csv?state=failed'],
  [
    '/compare',
    '?a=Adel+Karim&b=the+army&q=road',
    'json',
    '/api/statements.json?q=road&speaker=%22Adel+Karim%22&speaker=%22the+army%22',
  ],
  ['/event/abc-e1', '?sel=x', 'json', '/api/records/abc-e1'],
  ['/event/abc-e1', '', 'geojson', '/api/records/abc-e1/geojson'],
  ['/article/abc', '?show=repairs', 'csv', '/api/articles/abc/csv'],
  ['/who/Adel%20Karim', '', 'csv', '/api/who/Adel%20Karim/csv'],
  ['/who/Adel%20Karim', '', 'geojson', null],
  ['/tree/abc', '?at=120', 'json', '/api/articles/abc/trees?at=120'],
  ['/tree/abc', '?word=3', 'csv', '/api/articles/abc/trees/csv'],
  ['/incident/abc-e1', '?asOf=2024-12', 'csv', '/api/incidents/abc-e1/csv?asOf=2024-12'],
  ['/incident/abc-e1', '?asOf=', 'geojson', null],
  ['/stories', '?asOf=2024-12&sel=x', 'csv', '/api/stories.csv?asOf=2024-12'],
  ['/stories', '', 'json', '/api/stories'],
  ['/story/abc', '?asOf=2024-12', 'csv', '/api/stories/abc/csv?asOf=2024-12'],
  ['/story/abc', '', 'geojson', null],
  ['/constructor', '', 'json', null],
  ['/event/', '', 'json', null],
  ['/', '', 'json', null],
] as const)('%s%s as %s is %s', (path, search, format, address) => {
  expect(toDataAddress(path, search, format, '2025-01-01')).toBe(address)
})

test.each([
  ['/explore', '', '/api/events?limit=100'],
  ['/explore', '?place=Daquq&sel=a-e1&q=', '/api/events?place=Daquq&limit=100'],
  ['/commitments', '?when=passed&today=2024-12-15', '/api/commitments?sort=date&due=..%2F2024-12-14&limit=100'],
  ['/articles', '?state=failed', null],
  ['/compare', '?a=Adel+Karim', null],
  ['/event/abc-e1', '?sel=x', '/api/records/abc-e1'],
  ['/who/Adel Karim', '', '/api/who/Adel%20Karim'],
  ['/incident/abc-e1', '?asOf=2024-12', '/api/incidents/abc-e1?asOf=2024-12'],
  ['/story/abc', '?asOf=2024-12', '/api/stories/abc?asOf=2024-12'],
  ['/tree/abc', '', null],
  ['/nowhere', '', null],
])('%s%s asks for %s first', (path, search, address) => {
  expect(toFirstAsked(path, search, '2025-01-01')).toBe(address)
})
