import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { acquireArticles } from './articles.ts'

const folder = fileURLToPath(new URL('../../examples/articles', import.meta.url))
const articles: Article[] = []
const failures: string[] = []

beforeAll(async () => {
  for await (const { article, failure } of acquireArticles([folder])) {
    if (article) articles.push(article)
    else failures.push(failure.error.message)
  }
})

const ofFile = (name: string) => articles.filter(({ source }) => source.includes(name))

describe('the bundled examples', () => {
  test('every one is acquired, without a problem', () => {
    expect(failures).toEqual([])
    expect(articles.flatMap(({ problems }) => problems)).toEqual([])
    expect(articles.length).toBeGreaterThanOrEqual(40)
  })

  test('they are short, and no two are the same', () => {
    for (const { source, text } of articles) {
      const words = text.split(/\s+/).length
      expect([source, words >= 100 && words <= 300]).toEqual([source, true])
    }
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  })

  test('one is in Arabic, the others in English', () => {
    expect(articles.filter(({ language }) => language !== 'en').map(({ language }) => language)).toEqual(['ar'])
  })

  test('menus, banners and related links of pages are no text', () => {
    const pages = articles.filter(({ source }) => source.endsWith('.html'))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    for (const { text } of pages) expect(text).not.toMatch(/cookie|newsletter|Privacy|Related|Archive|Brent/i)
  })

  test('metadata of pages and rows is read', () => {
    expect(ofFile('41-')[0]).toMatchObject({
      outlet: 'Example Post',
      published: '2025-03-10T21:40:00+03:00',
      byline: 'Example Post Beirut bureau',
    })
    expect(ofFile('52-')[0]).toMatchObject({
      outlet: 'Example Energy Desk',
      published: '2025-09-27T13:30:00Z',
      language: 'en',
    })
    expect(ofFile('53-')[0]).toMatchObject({ outlet: 'Beispiel', published: '2024-04-30' })
    expect(ofFile('54-').map(({ externalId }) => externalId)).toContain('kirkuk-bomb-3')
  })
})
