import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const frame = 'The report is long, and its pages were read with care. '

const lastOf = (text: string) => readText(frame + text).figures.at(-1)

describe('where a figure counts', () => {
  test.each<[string, readonly string[]]>([
    ['Jets bombed Domiz camp, and five people were hurt.', ['Domiz camp']],
    ['Gunmen raided Baiji. A trader who had reached Tikrit put the loss at 40 homes.', ['Baiji']],
    ['A trader who had reached Tikrit put the loss at 40 homes.', ['Tikrit']],
    ['Shells fell on Tal-Afar on Monday, and 18 people died.', ['Tal-Afar']],
    ['Raids went on in Iraq and Syria. The army told of 50 raids in both countries.', ['Iraq', 'Syria']],
  ])('%s', (text, places) => {
    expect(lastOf(text)?.places).toEqual(places)
  })

  test('a place goes by its name in the article, and is told apart by its row of the gazetteer', () => {
    const [said, known] = [
      lastOf('Shells fell on Tal-Afar, and 18 people died.'),
      lastOf('18 people died in Tal Afar.'),
    ]
    expect(said?.places).not.toEqual(known?.places)
    expect(said?.placeKeys).toEqual(known?.placeKeys)
  })
})

describe('when a figure counts', () => {
  test.each<[string, string | null]>([
    ['The army said on 5 July that 13 rebels died last month.', '2024-06-01/2024-06-30'],
    ['The army said on 5 July that 13 rebels died.', null],
    ['On 5 July 13 rebels died, the army said.', '2024-07-05/2024-07-05'],
    [
      'More people died from January 1 to June 30 than in any year of the past decade. The list holds 1,600 deaths.',
      '2024-01-01/2024-06-30',
    ],
    ['The war began in 2011. The list holds 1,600 deaths.', '2011-01-01/2011-12-31'],
  ])('%s', (text, days) => {
    const period = lastOf(text)?.period ?? null
    expect(period && `${period.from}/${period.to}`).toBe(days)
  })
})

test('what befell all befell those who were among them', () => {
  const { figures } = readText(`${frame}Thirty farmers were among 47 people whom raiders killed in the hills.`)
  expect(figures.map(({ verbatim, measures }) => `${verbatim} ${measures}`)).toEqual(['Thirty killed', '47 killed'])
})
