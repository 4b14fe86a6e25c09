import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const standingOf = (text: string) => readText(text).people.map(({ name, standing }) => [name, standing ?? null])

describe('who is in public life', () => {
  test.each([
    ['Governor Karim Hadi said the road is open.', 'Karim Hadi', 'public'],
    ['Karim Hadi, a spokesman for the ministry, said the road is open.', 'Karim Hadi', 'public'],
    ['The security analyst Karim Hadi said the road is open.', 'Karim Hadi', 'public'],
    ['Karim Hadi, the former mayor and farmer, said the road is open.', 'Karim Hadi', 'public'],
    ['Karim Hadi, a farmer, said the road is open.', 'Karim Hadi', 'private'],
    ['Karim Hadi, 34, said his house was hit.', 'Karim Hadi', 'private'],
    ['Karim Hadi, a 34-year-old baker, said his house was hit.', 'Karim Hadi', 'private'],
    ['Karim Hadi, who lives there, said the road is open.', 'Karim Hadi', null],
    ['Her cousin Karim Hadi said the road is open.', 'Karim Hadi', 'private'],
    ['A resident, Karim Hadi, said the road is open.', 'Karim Hadi', 'private'],
    ['Karim Hadi, whose brother was killed, said the road is open.', 'Karim Hadi', 'private'],
    ['Karim Hadi said the road is open.', 'Karim Hadi', null],
    ['Mr. Karim Hadi said the road is open.', 'Karim Hadi', null],
  ])('%s', (text, name, standing) => {
    expect(standingOf(text)).toContainEqual([name, standing])
  })

  test('an age beside a role leaves the role', () => {
    expect(standingOf('President Karim Hadi, 71, said the road is open.')).toEqual([['Karim Hadi', 'public']])
  })
})
