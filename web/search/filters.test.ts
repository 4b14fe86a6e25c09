import { expect, test } from 'vitest'
import { activeFilters, describeList, toApiQuery, without, withValues } from './filters.ts'

test.each([
  ['', 124, '124 events'],
  ['?q=convoy', 1, '1 event matching “convoy”'],
  ['?place=Daquq&from=2024-07&to=2024-07', 12, '12 events in Daquq, Jul 2024'],
  ['?from=2024-07-01&to=2024-07-31', 0, '0 events 1 Jul 2024 to 31 Jul 2024'],
  ['?to=2023&type=ASSAULT&type=PROTEST', 2000, '2,000 events of type assault or protest, until 2023'],
  [
    '?from=2024&actor=isis&outlet=Example+Wire&sel=a-e1',
    3,
    '3 events involving isis, since 2024, reported by Example Wire',
  ],
  ['?place=', null, 'Events'],
  [
    '?-type=ASSAULT&-place=Daquq&-place=unstated',
    5,
    '5 events not of type assault, not in Daquq, except those that name no place',
  ],
  ['?killed=5-19&killed=100-', 2, '2 events with 5 to 19 or 100 or more killed'],
  ['?killed=unstated&attribution=denied', 2, '2 events that are denied, that do not say how many were killed'],
  ['?place=Daquq&place=unstated', 3, '3 events in Daquq or that name no place'],
  ['?bbox=-42,33,45,36.25', 3, '3 events within 33.0°N to 36.3°N, 42.0°W to 45.0°E'],
  ['?nature=violent&-nature=political', 4, '4 events that are violent, that are not political'],
  ['?about=ASSAULT&about=killed', 2, '2 events on assault or killed'],
  ['?located=no', 37, '37 events without a point on the map'],
])('%s, %s rows: %s', (search, count, sentence) => {
  expect(describeList(search, 'event', count)).toBe(sentence)
})

test("the API is asked with the filters, not with the page's own keys", () => {
  expect(toApiQuery('?q=a&sel=x-e1&hide=place&show=map&map=5/33/44&group=day&place=&colour=red')).toBe(
    '?q=a&colour=red',
  )
  expect(toApiQuery('?sel=x-e1')).toBe('')
})

test('values of a key are replaced, the others stay', () => {
  expect(withValues('?q=a&place=b&place=c', 'place', ['d'])).toBe('?q=a&place=d')
  expect(withValues('?q=a', 'q', [''])).toBe('')
  expect(without('?q=a&from=2024&to=2024', ['from', 'to'])).toBe('?q=a')
  expect(activeFilters('?to=2024&q=a&outlet=')).toEqual(['q', 'to'])
})
