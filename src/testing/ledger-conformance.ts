import { describe, expect, test } from 'vitest'
import { type OpenWith, toSamples } from './sample.ts'

const [bombing, arabic, hostile] = toSamples(0)

/** What is kept of how far each article came. */
export function ledgerConformance(open: OpenWith): void {
  describe('the ledger', () => {
    test('tells how far each article came', async () => {
      const archive = await open([bombing])
      await archive.receive(arabic.article)
      await archive.receive(hostile.article)
      const { id: articleId, source } = hostile.article
      await archive.fail({ source, articleId, reason: 'The reader broke off.' })
      await archive.fail({ source: 'missing.txt', reason: 'There is no such file.' })
      expect(await archive.ledger()).toEqual([
        { key: bombing.article.id, source: bombing.article.source, state: 'stored', reason: null, attempts: 0 },
        { key: arabic.article.id, source: arabic.article.source, state: 'received', reason: null, attempts: 1 },
        { key: articleId, source, state: 'failed', reason: 'The reader broke off.', attempts: 1 },
        { key: 'missing.txt', source: 'missing.txt', state: 'failed', reason: 'There is no such file.', attempts: 1 },
      ])
      expect(await archive.ledger({ states: ['failed'], limit: 1 })).toHaveLength(1)
      expect((await archive.statistics()).ledger).toEqual({
        received: 1,
        read: 0,
        stored: 1,
        failed: 2,
        'not-relevant': 0,
      })
    })

    test('counts attempts and forgets a failure that was made good', async () => {
      const archive = await open()
      const { article, reading } = bombing
      await archive.fail({ source: article.source, reason: 'No answer.' })
      await archive.fail({ source: article.source, reason: 'No answer.' })
      expect(await archive.ledger()).toMatchObject([{ key: article.source, state: 'failed', attempts: 2 }])
      await archive.receive(article)
      await archive.fail({ source: article.source, articleId: article.id, state: 'read', reason: 'Not stored.' })
      expect(await archive.ledger()).toMatchObject([
        { key: article.id, state: 'read', reason: 'Not stored.', attempts: 1 },
      ])
      await archive.receive(article)
      await archive.add(article, reading)
      expect(await archive.ledger()).toMatchObject([{ key: article.id, state: 'stored', reason: null, attempts: 2 }])
    })

    test('tells what was not read, until it is', async () => {
      const archive = await open()
      const { article, reading } = bombing
      const { id: articleId, source } = article
      await archive.fail({ source, articleId, state: 'not-relevant', reason: 'Not on a conflict.' })
      expect((await archive.statistics()).ledger).toMatchObject({ 'not-relevant': 1, failed: 0 })
      await archive.receive(article)
      await archive.add(article, reading)
      expect(await archive.ledger()).toMatchObject([{ key: articleId, state: 'stored', reason: null }])
    })

    test('never hides that an article is stored', async () => {
      const archive = await open([bombing])
      const { id: articleId, source } = bombing.article
      await archive.receive(bombing.article)
      await archive.fail({ source, articleId, reason: 'The reader broke off.' })
      expect(await archive.ledger()).toMatchObject([{ state: 'stored', attempts: 0 }])
    })
  })
}
