import { describe, expect, test } from 'vitest'
import { createExplainer } from './explanation.ts'
import { loadDataFiles } from './knowledge/load.ts'
import { readText, toArticle } from './testing/read.ts'

const explainer = createExplainer(loadDataFiles())

/** Paths of the first event of a text, as "part words ← path". */
function explain(text: string) {
  const { events } = readText(text)
  const { clause, paths } = explainer.explain(toArticle(text), events[0]!)
  return { clause, paths: paths.map(({ part, words, path }) => `${part} ${words.text} ← ${path}`) }
}

describe('how the values of an event hang on it', () => {
  test.each<readonly [string, ...string[]]>([
    [
      'Gunmen killed three policemen near Tikrit.',
      'agent Gunmen ← subject of “killed”',
      'target three policemen ← object of “killed”',
      'place Tikrit ← “near” phrase of “killed”',
      'killed three policemen ← object of “killed”',
    ],
    [
      'Three policemen were shot dead by gunmen in Mosul.',
      'agent gunmen ← subject of “shot”',
      'target Three policemen ← object of “shot”',
    ],
    [
      'A US airstrike on a hideout in Kirkuk killed four men.',
      'agent US ← before “airstrike”',
      'target a hideout in Kirkuk ← “on” phrase behind “airstrike”',
      'killed four men ← object of “killed”, which “airstrike” belongs to',
    ],
    [
      'Turkish forces carried out an attack on a village.',
      'agent Turkish forces ← subject of “carried”, which “attack” belongs to',
      'target a village ← “on” phrase behind “attack”',
    ],
    [
      'Rebels shelled Marib on Friday. Officials said that the rebels then attacked a convoy.',
      'agent Rebels ← subject of “shelled”',
    ],
  ])('%s', (text, ...told) => {
    expect(explain(text).paths).toEqual(expect.arrayContaining(told))
  })

  test('a place of another sentence says so', () => {
    const text = 'Police closed the centre of Basra. Two men were killed in a bombing.'
    const { events } = readText(text)
    const killing = events.find(({ type }) => type === 'ASSAULT')!
    const { paths } = explainer.explain(toArticle(text), killing)
    expect(paths.find(({ part }) => part === 'place')?.path).toBe('told in another sentence, taken over')
  })

  test('the clause with its parts in reading order', () => {
    const { clause } = explain('Two soldiers were not killed by the blast in Mosul.')
    expect(clause).toMatchObject({ verb: { text: 'were not killed' } })
    expect(clause!.told).toBe('kill, finite, passive, past, negated, main clause')
    expect(clause!.parts.map(({ role, words }) => `${role}: ${words.text}`)).toContain('object: Two soldiers')
  })

  test('words with lost spaces keep their place in the text as received', () => {
    const text = 'It fell from$29 to $30. Gunmen killed three policemen near Tikrit.'
    const event = readText(text).events[0]!
    expect(event.place?.name).toBe('Tikrit')
    for (const { words } of explainer.explain(toArticle(text), event).paths)
      expect(text.slice(words.start, words.end)).toBe(words.text)
  })

  test('nothing is told of a sentence that is no longer there', () => {
    const event = readText('Gunmen killed three policemen.').events[0]!
    const far = { ...event, trigger: { start: 9000, end: 9005, text: 'x' } }
    expect(explainer.explain(toArticle('Short.'), far)).toEqual({ clause: null, paths: [] })
  })
})
