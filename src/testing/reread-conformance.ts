import { describe, expect, test } from 'vitest'
import { ArchiveError } from '../archive/error.ts'
import type { Reading } from '../model/reading.ts'
import { quote, toEvent } from './records.ts'
import { type OpenWith, otherReader, type Sample, toSamples } from './sample.ts'

const [bombing, arabic, hostile] = toSamples(0)

/** What a second reading of a stored article replaces. */
export function rereadConformance(open: OpenWith): void {
  describe('reading again', () => {
    const reread = (of: Sample): Reading => ({
      ...of.reading,
      reader: otherReader,
      document: { ...of.reading.document, title: 'Rewritten headline' },
      events: [toEvent('e1', quote(of.article.text, 'Daquq'))],
      statements: [],
      figures: [],
      commitments: [],
    })

    test('replaces all that was read from the article, and nothing else', async () => {
      const archive = await open([bombing, hostile])
      await archive.replaceReading(reread(bombing))
      const page = await archive.article(bombing.article.id)
      expect(page?.reading).toEqual(reread(bombing))
      expect(page?.article.title).toBe('Rewritten headline')
      expect(await archive.countRecords({ articles: [bombing.article.id] })).toBe(1)
      expect(await archive.countRecords({ q: 'blast' })).toBe(0)
      expect(await archive.countArticles({ q: 'rewritten' })).toBe(1)
      expect((await archive.article(hostile.article.id))?.reading).toEqual(hostile.reading)
      expect(await archive.check()).toEqual([])
    })

    test('keeps the old reading where the new one cannot be stored', async () => {
      const archive = await open([bombing])
      const event = toEvent('e1', quote(bombing.article.text, 'Daquq'))
      await expect(archive.replaceReading({ ...reread(bombing), events: [event, event] })).rejects.toThrow(ArchiveError)
      expect((await archive.article(bombing.article.id))?.reading).toEqual(bombing.reading)
      expect(await archive.check()).toEqual([])
    })

    test('refuses an article that is not stored', async () => {
      const archive = await open()
      await expect(archive.replaceReading(bombing.reading)).rejects.toThrow(ArchiveError)
    })

    test('hands out articles as they were received, those alone that a reader has not read', async () => {
      const archive = await open([bombing, arabic, hostile])
      await archive.replaceReading({ ...arabic.reading, reader: otherReader })
      const everything = await archive.received({ after: 0, limit: 10 })
      expect(everything.map(({ article }) => article)).toEqual([bombing.article, arabic.article, hostile.article])
      const [first] = await archive.received({ after: 0, limit: 1, unreadBy: otherReader })
      expect(first?.article).toEqual(bombing.article)
      const rest = await archive.received({ after: first!.number, limit: 10, unreadBy: otherReader })
      expect(rest.map(({ article }) => article.id)).toEqual([hostile.article.id])
    })
  })
}
