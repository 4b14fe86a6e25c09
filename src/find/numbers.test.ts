import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { findSeparators, parseDigits } from './numbers.grammar.ts'
import { toNumberLexicon } from './numbers.lexicon.ts'
import { numbers } from './numbers.ts'

const stage = numbers(toNumberLexicon(loadDataFiles()))

const run = (text: string) =>
  stage.run(
    {
      readable: { received: text, text, repairs: [], inserted: [] },
      sentences: text.trim() === '' ? [] : sentencesOf(text),
    },
    () => {},
  )

/** `⟦more than 150⟧` marks each number; its worth reads `kind best/min/max`, `_` for null, `~` for a guess. */
function expectNumbers(marked: string, worths: readonly string[]) {
  const text = marked.replace(/[⟦⟧]/g, '')
  const found = run(text)
  const shown = (x: number | null) => (x === null ? '_' : String(x))
  expect(found.map((m) => m.text)).toEqual([...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1]))
  expect(
    found.map((m) =>
      m.best !== null && m.best === m.min && m.best === m.max
        ? `${m.kind} ${m.best}`
        : `${m.kind} ${shown(m.best)}/${shown(m.min)}/${shown(m.max)}${m.approx ? '~' : ''}`,
    ),
  ).toEqual(worths)
  for (const m of found) expect(text.slice(m.start, m.end)).toBe(m.text)
}

describe('numbers', () => {
  test.each<[string, ...string[]]>([
    ['The blast killed ⟦7⟧ people.', 'count 7'],
    ['They seized ⟦1,500⟧ rifles and ⟦2.5⟧ tons of flour.', 'count 1500', 'count 2.5'],
    ['⟦More than 150⟧ shells fell, ⟦about 20⟧ of them on the market.', 'count _/150/_', 'count 20/_/_~'],
    ['⟦At least another 12⟧ were hurt.', 'count _/12/_'],
    ['⟦Up to 40⟧ fighters fled; ⟦as many as 9⟧ were caught.', 'count _/_/40', 'count _/_/9'],
    ['⟦Fewer than 30⟧ guards and ⟦no fewer than 6⟧ drivers stayed.', 'count _/_/30', 'count _/6/_'],
    ['⟦Nearly 300⟧ homes burned; ⟦some 90⟧ stood empty.', 'count 300/_/_~', 'count 90/_/_~'],
    [
      '⟦10 to 15⟧ men came, ⟦between 40 and 50⟧ cars behind them, ⟦3-4⟧ trucks last.',
      'count _/10/15',
      'count _/40/50',
      'count _/3/4',
    ],
    ['Between ⟦2 to 3 million⟧ people live there.', 'count _/2000000/3000000'],
    ['⟦Two or three⟧ shots rang out.', 'count _/2/3'],
    ['Prices rose from ⟦10⟧ to ⟦15 dinars⟧.', 'count 10', 'money 15'],
    ['⟦Fifty-four⟧ prisoners and ⟦two hundred and six⟧ guards.', 'count 54', 'count 206'],
    ['⟦A dozen⟧ trucks, ⟦two dozen⟧ cars and ⟦a hundred⟧ carts.', 'count 12', 'count 24', 'count 100'],
    ['⟦Half a million⟧ people and ⟦1.5m⟧ animals.', 'count 500000', 'count 1500000'],
    ['The city of ⟦2 million⟧ lost ⟦half⟧ of its wells.', 'count 2000000', 'share 0.5'],
    [
      '⟦Two-thirds⟧ of the camp, ⟦a third⟧ of the town, ⟦one in five⟧ houses.',
      'share 0.6667',
      'share 0.3333',
      'share 0.2',
    ],
    ['⟦Nearly half⟧ of all wards closed in the first half of 2021.', 'share 0.5/_/_~'],
    [
      '⟦Dozens⟧ died, ⟦hundreds⟧ fled and ⟦tens of thousands⟧ lost power.',
      'vague _/24/99',
      'vague _/200/999',
      'vague _/20000/99999',
    ],
    ['⟦Several hundred⟧ officers and ⟦several⟧ judges.', 'vague _/300/999', 'vague _/3/10'],
    ['Raids rose by ⟦250%⟧, or ⟦12 per cent⟧ a month.', 'percent 250', 'percent 12'],
    [
      'It cost ⟦$1.5 million⟧, then ⟦US$2bn⟧, then ⟦5,000 Iraqi dinars⟧.',
      'money 1500000',
      'money 2000000000',
      'money 5000',
    ],
    [
      'Attacks ⟦doubled⟧; arrests rose ⟦threefold⟧; fires were ⟦three times⟧ as many.',
      'multiple 2',
      'multiple 3',
      'multiple 3',
    ],
    ['They fought for ⟦half an hour⟧.', 'count 30'],
    ['⟦Eight⟧ people or more were hurt, ⟦three⟧ men at the least badly.', 'count _/8/_', 'count _/3/_'],
    ['⟦Nine or more⟧ guards fell.', 'count _/9/_'],
    ['A ⟦60⟧-day truce.', 'compound 60'],
    ['⟦An⟧ hour of fighting, then ⟦over a⟧ year of calm.', 'count 1', 'count _/1/_'],
    ['They say that ⟦one⟧ man fled.', 'count 1'],
    ['On April 3 ⟦two⟧ bombs went off.', 'count 2'],
    ['⟦One⟧ of the drones fell, wounding ⟦one⟧.', 'count 1', 'count 1'],
    ['Iraq: ⟦20⟧ raids; ⟦0⟧ flights.', 'count 20', 'count 0'],
    ['They counted ⟦44⟧ ISIS operatives.', 'count 44'],
    ['⟦2.500⟧ soldiers, ⟦3,5 million euros⟧, ⟦7,25⟧ tons.', 'count 2500', 'money 3500000', 'count 7.25'],
  ])('finds: %s', (marked, ...worths) => expectNumbers(marked, worths))

  test.each([
    'On December 19, 2024, and again on 3 May, it rained.',
    'From March 23 to April 20 the road was shut.',
    'In 2014 and throughout 2015 nothing moved.',
    'He came at 8:30 and left at 9 pm; half past six.',
    'A 25-year-old man, aged 31, and a woman of 54.',
    'Ahmed Karim, 34, was there.',
    'The 19th Brigade took Route 4 under Resolution 2254.',
    'Unit 8200 and 44 Rashtriya Rifles were named.',
    'An AK-47, an F-16 and a T-72.',
    'They won 2-1 after 9/11.',
    'Call 0770123456 or 555-1234.',
    'No one helped one another; one day they will.',
    'One of the largest towns.',
    'The 1990s and the first quarter of 2020.',
    'Karama, a quarter of Basra.',
    'So many were there.',
    'A year later a week passed, and that one stayed.',
    '1/0',
    '',
  ])('ignores: %s', (text) => {
    expect(run(text).map((m) => m.text)).toEqual([])
  })

  test('tells how thousands are separated', () => {
    expect(findSeparators(['2,500', '1.5'])).toBe('dot')
    expect(findSeparators(['2.500', '3,5', '7,25'])).toBe('comma')
    expect(parseDigits('2.500', 'comma')).toBe(2500)
    expect(parseDigits('1,234,567')).toBe(1234567)
    expect(parseDigits('1.234.567')).toBe(1234567)
    expect(parseDigits('9'.repeat(400))).toBe(null)
  })

  test('reads back what it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(parseDigits(String(value))).toBe(value)
        expect(parseDigits(value.toLocaleString('en-US'))).toBe(value)
      }),
    )
  })

  test('never throws, keeps offsets and order', () => {
    const piece = fc.constantFrom(
      '12',
      'half',
      'of',
      'a',
      '-',
      'two',
      'hundred',
      'and',
      'in',
      '%',
      '$',
      'to',
      '1.5',
      'm',
      'several',
      '😀',
      'three',
      'times',
      'as',
      '٣',
      '\u0000',
      '‏',
      'May',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        let last = 0
        for (const m of run(text)) {
          expect(text.slice(m.start, m.end)).toBe(m.text)
          expect(m.start).toBeGreaterThanOrEqual(last)
          last = m.end
        }
      }),
    )
  })

  test('a number too long to be a count is told and passed over', () => {
    const problems: string[] = []
    const text = `It had ${'7'.repeat(150)} parts.`
    const sentences = sentencesOf(text)
    const found = stage.run({ readable: { received: text, text, repairs: [], inserted: [] }, sentences }, (p) =>
      problems.push(p.id),
    )
    expect(found).toEqual([])
    expect(problems).toEqual(['number/too-long'])
  })
})
