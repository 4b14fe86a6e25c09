import { expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const frame = 'The report came out in the morning, and its pages were read with care.\n\n'
const main = (text: string) => {
  const event = readText(frame + text).events.find(({ type }) => type === 'ASSAULT')
  const best = (count: { best: number | null; min: number | null } | null | undefined) =>
    count?.best ?? count?.min ?? null
  return [best(event?.killed), best(event?.injured)]
}

test.each<[string, number | null, number | null]>([
  ['Gunmen opened fire on a bus in Tikrit, killing four men and two women.', 6, null],
  ['Gunmen attacked a checkpoint and killed a soldier and three civilians.', 4, null],
  ['Rebels shelled the market of Tikrit on Friday. Ten people were taken to hospital.', null, 10],
  ['A bomb killed nine people and 17 wounded were counted.', 9, 17],
  ['Gunmen attacked a village near Tikrit. Twelve others were hurt, a doctor said.', null, 12],
  ['Gunmen killed seven policemen in Tikrit. One of the victims was an officer.', 7, null],
  ['A bomb in a market killed 13 people, including two children.', 13, null],
])('%s', (text, killed, injured) => {
  expect(main(text)).toEqual([killed, injured])
})

test('a list of counts keeps its parts', () => {
  const [event] = readText(`${frame}Gunmen opened fire on a bus, killing four men and two women.`).events
  expect(event?.killed?.parts.map(({ best }) => best)).toEqual([4, 2])
})
