import { describe, expect, test } from 'vitest'
import type { EventRecord } from '../model/reading.ts'
import { readText } from '../testing/read.ts'

/** The first happening of a text published on Saturday 20 July 2024. */
const firstOf = (text: string, title: string | null = null): EventRecord | undefined =>
  readText(text, { title }).events[0]

describe('the day of what its own clause does not date', () => {
  test.each([
    [
      'the sentence behind tells it',
      'Three policemen were killed at a checkpoint near Tikrit. The attack happened late on Thursday, the mayor said.',
      '2024-07-18',
    ],
    [
      'the one before tells it',
      'Gunmen came to the village of Kifri on Wednesday night.\n\nThey killed two farmers there.',
      '2024-07-17',
    ],
    [
      'an hour alone has the day that is told beside it',
      'Three policemen were killed at a checkpoint near Tikrit around 2 a.m., a doctor said. The attack happened early on Thursday.',
      '2024-07-18',
    ],
    [
      'a month has its day',
      'Three policemen were killed last month at a checkpoint near Tikrit. The attack of June 12 was the third.',
      '2024-06-12',
    ],
    [
      'the day of speaking is not it',
      'Three policemen were killed at a checkpoint near Tikrit. The mayor said on Friday that they were from Mosul.',
      undefined,
    ],
    [
      'nor is the day of something else',
      'Three policemen were killed at a checkpoint near Tikrit. Police arrested two men in Mosul on Friday.',
      undefined,
    ],
    [
      'nor a stamp of the page',
      'Posted: Thursday, July 18, 2024\n\nThree policemen were killed at a checkpoint near Tikrit.',
      undefined,
    ],
    [
      'a day that lies ahead is not it',
      'Three policemen were killed at a checkpoint near Tikrit. The funeral will be held on Monday.',
      undefined,
    ],
    [
      'a verb before it owns it',
      'A man who lost his post last week killed two guards on Friday in Mosul.',
      '2024-07-19',
    ],
  ])('%s', (_, text, day) => expect(firstOf(text)?.date?.edtf).toBe(day))

  test('it is an inference', () => {
    const event = firstOf('Three policemen were killed near Tikrit. The attack happened on Thursday.')
    expect(event?.date).toMatchObject({ basis: 'inferred', precision: 'day' })
  })
})

describe('the place of what its own clause does not place', () => {
  test.each([
    ['the sentence before', 'Police raided a house in Kifri. Gunmen killed two officers.', 'Kifri'],
    [
      'another paragraph',
      'Gunmen came to Kifri at night.\n\nThey waited.\n\nTwo farmers were killed in Kifri.',
      'Kifri',
    ],
    ['the dateline', 'SAMARRA, Iraq – Gunmen killed two policemen at a checkpoint, officials said.', 'Samarra'],
    ['nothing', 'Gunmen killed two policemen at a checkpoint.', undefined],
    ['only what it is taken to', 'Gunmen killed two policemen. The bodies were taken to Baghdad.', undefined],
  ])('%s', (_, text, name) => expect(firstOf(text)?.place?.name).toBe(name))

  test('a town of the title before another', () => {
    const text =
      'Gunmen killed two policemen at a checkpoint, officials said.\n\nIn Mosul the army was on alert. In Samarra shops closed.'
    expect(firstOf(text, 'Two policemen killed in Samarra')?.place).toMatchObject({
      name: 'Samarra',
      basis: 'inferred',
    })
  })

  test('a town in the province that its own words name is more exact', () => {
    const text = 'Gunmen killed two policemen in Diyala on Friday. They came to a checkpoint in Baquba at night.'
    expect(firstOf(text)?.place?.name).toBe('Baqubah')
  })

  test('what follows it lies where it took place', () => {
    const { events } = readText(
      'Gunmen killed two policemen at a checkpoint in Samarra on Friday. Troops later captured four rebels. The gunmen withdrew.',
    )
    expect(events.map(({ type, place }) => `${type} ${place?.name} ${place?.basis}`)).toEqual([
      'ASSAULT Samarra stated',
      'COERCE Samarra inferred',
      'RETREAT Samarra inferred',
    ])
  })

  test('what may happen and what is summed up is left open', () => {
    expect(firstOf('The army was in Samarra on Friday. Gunmen could attack a checkpoint.')?.date).toBeNull()
    expect(
      firstOf('The army was in Samarra on Friday. There were 30 attacks on checkpoints.')?.place ?? null,
    ).toBeNull()
  })
})

describe('what takes no place from around', () => {
  test.each([
    ['what is said or sent', 'Shells fell on the camp at Zelikan. Washington said that it had sent aid.', 'AID'],
    ['what was done on another day', 'Bombs fell in Kifri on 3 July. Gunmen had fired on police on 2 May.', 'none'],
  ])('%s', (_, text, type) => {
    const { events } = readText(text)
    const last = events.at(-1)
    if (type !== 'none') expect(last?.type).toBe(type)
    expect(last?.place ?? null).toBeNull()
  })
})

test('the day of a dateline is that of writing and dates nothing', () => {
  const text =
    'TIKRIT, May 16, 2024 (Example Wire) - Two drivers were hurt when a truck bomb went off at an army checkpoint.'
  expect(readText(text, { published: '2024-05-16' }).events[0]?.date ?? null).toBeNull()
})
