import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const frame = 'The report is long, and its pages were read with care. '

/** Number, days and counter of every figure; "-" where nobody or nothing says it. */
const show = (text: string): string =>
  readText(frame + text)
    .figures.map(({ verbatim, period, by }) => {
      const days = period === null ? '-' : `${period.from}/${period.to}`
      return `${verbatim} ${days} ${by.map(({ name }) => name).join('+') || '-'}`
    })
    .join('; ')

describe('figures go on with a train of thought', () => {
  test.each<[string, string]>([
    [
      'The observatory recorded 40 attacks in March 2024. It counted 20 deaths.',
      '40 2024-03-01/2024-03-31 observatory; 20 2024-03-01/2024-03-31 observatory',
    ],
    [
      'The mission said 41 civilians died in November 2023. Baghdad suffered most, with 23 dead.',
      '41 2023-11-01/2023-11-30 mission; 23 2023-11-01/2023-11-30 mission',
    ],
    [
      'A bomb killed three people in Tikrit on Friday, police said. Ten others were hurt.',
      'three 2024-07-19/2024-07-19 police; Ten 2024-07-19/2024-07-19 police',
    ],
    [
      'The army made 59 raids in Syria in June. They left 14 rebels dead. Another 92 were captured.',
      '59 2024-06-01/2024-06-30 -; 14 2024-06-01/2024-06-30 -; 92 2024-06-01/2024-06-30 -',
    ],
    ['Since the war broke out in April 2023, 20,000 people have been killed.', '20,000 2023-04-01/2024-07-20 -'],
  ])('%s', (text, said) => {
    expect(show(text)).toBe(said)
  })
})

describe('figures take nothing from a sentence that has nothing to do with them', () => {
  test.each<[string, string]>([
    [
      'ISIS claimed 153 attacks in the first half of 2024. The camp at Zelikan was shelled; four people were killed there.',
      '153 2024-01-01/2024-06-30 Islamic State; four - -',
    ],
    [
      'ISIS claimed 153 attacks in the first half of 2024. A shell fell 45 kilometers from Kirkuk.',
      '153 2024-01-01/2024-06-30 Islamic State; 45 - -',
    ],
    [
      'A bomb killed three people in Tikrit on Friday, police said. In Mosul gunmen killed two guards.',
      'three 2024-07-19/2024-07-19 police; two - -',
    ],
    [
      'The army killed 30 fighters in May. About 500 troops guard the dam.',
      '30 2024-05-01/2024-05-31 -; About 500 - -',
    ],
    [
      'In May twelve rockets were fired at the base. A convoy was ambushed near Baiji and six drivers died.',
      'twelve 2024-05-01/2024-05-31 -; six - -',
    ],
  ])('%s', (text, said) => {
    expect(show(text)).toBe(said)
  })

  test('a place is not carried to another day', () => {
    const { figures } = readText(
      `${frame}A bomb hurt nine people in Tikrit on July 2. A mine hurt five miners on June 11.`,
    )
    expect(figures.map(({ places }) => places)).toEqual([['Tikrit'], []])
  })
})
