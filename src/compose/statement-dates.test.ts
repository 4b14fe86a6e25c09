import { expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const datesOf = (text: string) =>
  readText(text).statements.map(({ date }) => date && `${date.from?.slice(0, 10)} ${date.basis}`)

test('a saying is dated by its own clause', () => {
  expect(datesOf('The ministry said on Thursday that 12 people were killed in Basra last month.')).toEqual([
    '2024-07-18 inferred',
  ])
  expect(datesOf('Speaking at a conference in Erbil on July 3, the minister urged restraint.')).toEqual([
    '2024-07-03 inferred',
  ])
})

test('the time of another clause dates no saying', () => {
  expect(datesOf('The governor, whose brother was killed on Monday, said that the city was calm.')).toEqual([null])
})

test('what the same speaker says next is of the same day, as an inference', () => {
  const dates = datesOf(
    'Prime Minister Karim Hadi said on Thursday that the border was safe. Hadi added that trade would go on. The Red Crescent said that it needed help.',
  )
  expect(dates).toEqual(['2024-07-18 inferred', '2024-07-18 inferred', null])
})

test('what somebody says many sentences later is of no known day', () => {
  const filler = 'The road to the market was open again. '
  const dates = datesOf(
    `Prime Minister Karim Hadi said on Thursday that the border was safe. ${filler.repeat(5)}Hadi said that trade would go on.`,
  )
  expect(dates).toEqual(['2024-07-18 inferred', null])
})
