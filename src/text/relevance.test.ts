import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Article } from '../model/article.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { countKnownWords, leastRelevance, loadRelevance, weighArticle, weighRelevance } from './relevance.ts'

const model = loadRelevance(loadDataFiles())

describe('reporting on a conflict', () => {
  test.each([
    'A car bomb exploded near a market in Baghdad on Monday, killing 12 people and wounding 30, police said.',
    'Rebels captured two villages after three days of fighting with government troops, and soldiers withdrew to the river.',
    'Gunmen opened fire on a bus outside the town. Four men were shot dead and the attackers fled, officers said.',
    'The truce between the army and the guerrillas held for a second day as negotiations on a peace deal continued.',
    'THREE SOLDIERS WERE KILLED WHEN GUERRILLAS ATTACKED THEIR PATROL NEAR THE BORDER, THE ARMY SAID TODAY.',
  ])('%s', (text) => {
    expect(weighRelevance(model, text)).toBeGreaterThanOrEqual(leastRelevance)
  })

  test.each([
    'Shares of the company rose 4 percent after it raised its annual sales forecast and said profit would grow.',
    'The health ministry said a new vaccine was tested on patients in three schools, and that the disease is in decline.',
    'The candidate thanked her supporters in the state and promised better schools, lower taxes and more jobs.',
    'The board of the bank approved the sale of its insurance business for 20 million dollars in cash.',
    'The museum opens a show of paintings next month; tickets cost ten dollars and get cheaper for students.',
  ])('other news: %s', (text) => {
    expect(weighRelevance(model, text)).toBeLessThan(leastRelevance)
  })
})

test('counts words in any letters, alone and to the end of what is looked at', () => {
  const counts = countKnownWords('Fire! FIRE, misfire fire-fight.', (word) => word === 'fire' || word === 'fight')
  expect([...counts]).toEqual([
    ['fire', 3],
    ['fight', 1],
  ])
  expect(countKnownWords(`${' '.repeat(8000)}fire`, () => true).size).toBe(0)
})

test('is a probability on any text, and the same for the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (text) => {
      const weight = weighRelevance(model, text)
      expect(weight).toBeGreaterThanOrEqual(0)
      expect(weight).toBeLessThanOrEqual(1)
      expect(weighRelevance(model, text)).toBe(weight)
    }),
  )
})

test('a title counts where the text does not begin with it; other languages are not told', () => {
  const title = 'Bomb attack kills soldiers'
  const of = (parts: Partial<Article>) =>
    weighArticle(model, { language: 'en', title, text: 'It rained.', ...parts } as Article)
  expect(of({})).toBeGreaterThan(of({ title: null })!)
  expect(of({ text: `${title}\nIt rained.` })).toBe(of({}))
  expect(of({ language: 'ar' })).toBeNull()
})
