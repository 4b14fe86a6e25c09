import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const main = (text: string) => {
  const event = readText(text).events.find(({ type }) => type === 'ASSAULT')
  return { killed: event?.killed?.best ?? null, injured: event?.injured?.best ?? null }
}

describe('people told dead or hurt one by one, for what the article is about', () => {
  test.each([
    ['A gunman opened fire in a bar in Tulsa on Friday. Ada Quill, 31, was pronounced dead at the scene.', 1, null],
    [
      'A gunman opened fire in a bar in Tulsa on Friday. Ada Quill, 31, and Sam Orrin, 40, were pronounced dead there.',
      2,
      null,
    ],
    ['Five men were shot in Tulsa on Friday. One of them, Sam Orrin, 40, was pronounced dead in hospital.', 1, 4],
    ['Gunmen attacked a clinic in Tulsa on Friday. A nurse was in critical condition on Saturday.', null, 1],
  ])('%s', (text, killed, injured) => {
    expect(main(text)).toEqual({ killed, injured })
  })

  test('nobody is hurt who only might be', () => {
    expect(main('Gunmen attacked a clinic in Tulsa on Friday. A nurse was not injured.').injured).toBeNull()
  })
})

describe('one affair told on', () => {
  test('crimes in a charge are no attacks of their own', () => {
    const { events } = readText(
      'Two men were shot in Tulsa on Friday. Sam Orrin was charged with murder and two counts of assault.',
    )
    expect(events.filter(({ type }) => type === 'ASSAULT')).toHaveLength(1)
  })

  test('what a deed is called does not undo it', () => {
    const { events } = readText('Two men were shot in Tulsa on Friday. The mayor called the shooting senseless.')
    expect(events.filter(({ type }) => type === 'ASSAULT').map(({ status }) => status)).toEqual(['happened'])
  })
})
