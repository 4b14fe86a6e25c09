import { describe, expect, test } from 'vitest'
import type { Filter } from '../query/filter.ts'
import { type OpenWith, toSamples } from './sample.ts'

const [bombing, arabic, hostile] = toSamples(0)

/** Marks, and counts by a day and by a field. */
export function countConformance(open: OpenWith): void {
  describe('counting', () => {
    test('marks hold what a map and a time line draw, the latest first', async () => {
      const archive = await open([bombing, arabic, hostile])
      const find = async (filter: Filter, limit: number) => {
        const columns = await archive.findMarks(filter, limit)
        const names = Object.keys(columns) as (keyof typeof columns)[]
        return columns.id.map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])))
      }
      const marks = await find({ kinds: ['event'] }, 10)
      expect(marks).toHaveLength(4)
      expect(await find({ q: 'nothing holds these words' }, 10)).toEqual([])
      expect(marks.find(({ killed }) => killed === 3)).toMatchObject({
        type: 'ASSAULT',
        status: 'happened',
        from: '2024-07-16',
        to: '2024-07-16',
        dateBasis: 'inferred',
        place: 'Daquq',
        lat: 35.14,
        lon: 44.45,
        uncertaintyKm: 5,
        placeBasis: 'stated',
      })
      // No date is said: it is filed under the article's publication, and says so.
      expect(marks.find(({ status }) => status === 'negated')).toMatchObject({
        from: '2024-07-17',
        to: '2024-07-17',
        dateBasis: null,
        precision: null,
        place: null,
        lat: null,
        killed: null,
      })
      expect(await find({ kinds: ['event'] }, 3)).toEqual(marks.slice(0, 3))
      expect(await find({ kinds: ['event'], types: ['COERCE'] }, 10)).toHaveLength(1)
    })

    test('counts by day come in order', async () => {
      const archive = await open([bombing, arabic, hostile])
      expect(await archive.countByDay({ kinds: ['event'] })).toEqual([
        { day: '2024-04-29', count: 1 },
        { day: '2024-07-16', count: 2 },
        { day: '2024-07-17', count: 1 },
      ])
      expect(await archive.countByDay({ kinds: ['event'], places: ['Northgate'] })).toEqual([])
    })

    test('counts by a field, most first', async () => {
      const archive = await open([bombing, arabic, hostile])
      expect(await archive.countBy('kind', {})).toEqual([
        { value: 'event', count: 4 },
        { value: 'statement', count: 3 },
        { value: 'commitment', count: 1 },
        { value: 'figure', count: 1 },
      ])
      expect(await archive.countBy('kind', {}, 1)).toHaveLength(1)
      expect(await archive.countBy('outlet', { kinds: ['event'] })).toEqual([
        { value: 'Riverton Wire', count: 3 },
        { value: '<i>Harm</i> & Sons', count: 1 },
      ])
      expect(await archive.countBy('type', { kinds: ['event'] })).toEqual([
        { value: 'ASSAULT', count: 3 },
        { value: 'COERCE', count: 1 },
      ])
      expect(await archive.countBy('killed', { kinds: ['event'] })).toEqual([
        { value: null, count: 2 },
        { value: '1-4', count: 2 },
      ])
      expect(await archive.countBy('attribution', { kinds: ['event'] })).toEqual([
        { value: 'asserted', count: 2 },
        { value: 'alleged', count: 1 },
        { value: 'denied', count: 1 },
      ])
      expect(await archive.countBy('month', { kinds: ['event', 'commitment'] })).toEqual([
        { value: '2024-07', count: 3 },
        { value: '2024-04', count: 1 },
        { value: '2024-09', count: 1 },
      ])
      expect(await archive.countBy('country', { kinds: ['event'] })).toEqual(
        expect.arrayContaining([
          { value: 'IRQ', count: 2 },
          { value: null, count: 2 },
        ]),
      )
      expect(await archive.countBy('speaker', { kinds: ['figure'] })).toEqual([{ value: 'Adel Karim', count: 1 }])
      expect(await archive.countBy('actor', { articles: [hostile.article.id] })).toEqual([
        { value: '<b>guards</b>', count: 1 },
        { value: 'gunmen', count: 1 },
      ])
    })
  })
}
