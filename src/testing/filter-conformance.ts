import { describe, expect, test } from 'vitest'
import type { Filter } from '../query/filter.ts'
import { quote, toArticle, toDate, toEvent, toParticipant, toPublished, toTestReading } from './records.ts'
import { type OpenWith, toSamples } from './sample.ts'

const [bombing, arabic, hostile] = toSamples(0)

/** Which records and articles each filter means. */
export function filterConformance(open: OpenWith): void {
  describe('asking', () => {
    const filters: readonly (readonly [Filter, number])[] = [
      [{}, 9],
      [{ kinds: ['event'] }, 4],
      [{ kinds: ['figure', 'commitment'] }, 2],
      [{ kinds: [] }, 9],
      [{ q: 'roadside bomb' }, 2],
      [{ q: '"bomb killed"' }, 2],
      [{ q: '"bomb wounded"' }, 0],
      [{ q: 'bom*' }, 2],
      [{ q: 'bom' }, 0],
      [{ q: '!!!' }, 0],
      [{ q: 'NOT OR AND (' }, 0],
      [{ places: ['daquq'] }, 3],
      [{ places: ['KIRKUK'] }, 4],
      [{ places: ['kirk'] }, 0],
      [{ places: ['%'] }, 0],
      [{ places: ['IRQ'] }, 3],
      [{ places: ['Northgate', 'Kirkuk province'] }, 1],
      [{ actors: ['Adel Karim'] }, 5],
      [{ actors: ['karim'], kinds: ['statement'] }, 2],
      [{ actors: ['gunmen'] }, 1],
      [{ speakers: ['gunmen'] }, 0],
      [{ speakers: ['local officials'] }, 2],
      [{ types: ['ASSAULT'] }, 3],
      [{ types: ['assault', 'killed'] }, 4],
      [{ statuses: ['negated'] }, 1],
      [{ outlets: ['riverton wire'] }, 8],
      [{ outlets: ['Riverton'] }, 0],
      [{ articles: [bombing.article.id] }, 8],
      [{ articles: [bombing.article.id.slice(7, 17), hostile.article.id] }, 9],
      [{ articles: ['sha256:0000'] }, 0],
      [{ attributions: ['alleged', 'denied'] }, 2],
      [{ attributions: ['unstated'] }, 5],
      [{ killed: ['2', '3'] }, 2],
      [{ killed: ['3-'] }, 1],
      [{ killed: ['0-2'] }, 1],
      [{ kinds: ['event'], killed: ['unstated'] }, 2],
      [{ kinds: ['event'], places: ['unstated'] }, 2],
      [{ kinds: ['event'], places: ['unstated', 'Daquq'] }, 4],
      [{ kinds: ['event'], actors: ['unstated'] }, 1],
      [{ kinds: ['event'], outlets: ['unstated'] }, 0],
      [{ box: { west: 44, south: 35, east: 45, north: 36 } }, 3],
      [{ box: { west: 45, south: 35, east: 46, north: 36 } }, 0],
      [{ box: { west: 170, south: 35, east: 45, north: 36 } }, 3],
      [{ kinds: ['event'], located: true }, 2],
      [{ kinds: ['event'], located: false }, 2],
      [{ not: { types: ['assault'] } }, 6],
      [{ kinds: ['event'], not: { places: ['Daquq'] } }, 2],
      [{ kinds: ['event'], not: { places: ['unstated'] } }, 2],
      [{ kinds: ['event'], not: { actors: ['soldiers', 'gunmen'] } }, 2],
      [{ kinds: ['event'], not: { killed: ['3-'], attributions: ['denied'] } }, 2],
      [{ kinds: ['event'], statuses: ['happened'], not: { outlets: ['Riverton Wire'] } }, 1],
      [{ not: { types: [], places: [] } }, 9],
      [{ from: '2024-07-17' }, 6],
      [{ to: '2024-05' }, 2],
      [{ from: '2024-04-29', to: '2024-04-29' }, 2],
      [{ from: '2025' }, 0],
      [
        {
          kinds: ['event'],
          actors: ['soldiers'],
          places: ['Daquq'],
          q: 'bomb',
          from: '2024-07-16',
          to: '2024-07-16',
        },
        1,
      ],
    ]

    test.each(filters)('%j means %i records', async (filter, count) => {
      const archive = await open([bombing, arabic, hostile])
      const { rows } = await archive.findRecords(filter)
      expect(rows.map(({ id }) => id)).toHaveLength(count)
      expect(await archive.countRecords(filter)).toBe(count)
      const counts = await archive.countBy('kind', filter)
      expect(counts.reduce((sum, row) => sum + row.count, 0)).toBe(count)
    })

    test.each<[Filter, string[]]>([
      [{}, ['bombing', 'arabic', 'hostile']],
      [{ q: 'daquq' }, ['bombing']],
      [{ q: 'داقوق' }, ['arabic']],
      [{ outlets: ['وكالة المثال'] }, ['arabic']],
      [{ kinds: ['event'] }, ['bombing', 'hostile']],
      [{ kinds: ['event'], statuses: ['negated'] }, ['bombing']],
      [{ from: '2024-07-18' }, ['arabic']],
      [{ to: '2024-05-02' }, ['hostile']],
    ])('%j means the articles %j', async (filter, names) => {
      const archive = await open([bombing, arabic, hostile])
      const named = { bombing: bombing.article.id, arabic: arabic.article.id, hostile: hostile.article.id }
      const { rows } = await archive.findArticles(filter)
      expect(rows.map(({ id }) => id)).toEqual(names.map((key) => named[key as keyof typeof named]))
      expect(await archive.countArticles(filter)).toBe(names.length)
    })

    test('a name is found by its aliases and its id in the actor list', async () => {
      const text = 'The JOC struck a camp. It was hit again.'
      const article = toArticle(text)
      const joc = quote(text, 'JOC')
      const event = toEvent('e1', quote(text, 'The JOC struck a camp'), {
        agents: [toParticipant(joc, { ref: 'o1', kind: 'organization' })],
        date: toDate('2024-03-01'),
      })
      const reading = toTestReading(article, {
        published: toPublished('2024-03-02'),
        organizations: [
          {
            id: 'o1',
            name: 'Joint Operations Command',
            aliases: ['JOC'],
            actor: 'irq-joc',
            country: 'IRQ',
            sector: 'MIL',
            mentions: [joc],
          },
        ],
        events: [event],
      })
      const archive = await open([{ article, reading }])
      for (const name of ['joc', 'Joint Operations Command', 'operations', 'irq-joc'])
        expect(await archive.countRecords({ actors: [name] })).toBe(1)
      expect(await archive.countRecords({ actors: ['command camp'] })).toBe(0)
    })
  })
}
