import { expect, test } from 'vitest'
import { toSamples } from '../testing/sample.ts'
import { toChain } from './chain.ts'

const { reading } = toSamples(0)[0]!
const toLine = ({ path, value, words }: ReturnType<typeof toChain>['links'][number]): string =>
  [path, value, ...words.map(({ text }) => `“${text}”`)].join(' | ')

test('an event is taken apart into values with their words', () => {
  const { links, notSaid } = toChain(reading.events[0]!)
  const lines = links.map(toLine)
  expect(lines).toContain('type | ASSAULT')
  expect(lines).toContain('targets.1.name | soldiers | “3 soldiers”')
  expect(lines).toContain('killed.best | 3 | “killed 3 soldiers”')
  expect(lines).toContain('place.lat | 35.14 | “Daquq”')
  expect(lines).toContain('trigger | killed | “killed”')
  expect(lines).toContain('attribution.by.1.ref | p1')
  expect(lines).toContain('date.basis | inferred')
  expect(notSaid).toEqual(expect.arrayContaining(['injured', 'targets.1.actor']))
  expect(lines.join('\n')).not.toMatch(/^(id|rule|evidence|confidence)/m)
})

test('a statement names speaker, cue and content', () => {
  const lines = toChain(reading.statements[1]!).links.map(toLine)
  expect(lines).toContain('speaker.name | Adel Karim | “He”')
  expect(lines).toContain('cue | said | “said”')
  expect(lines.some((line) => line.startsWith('content | '))).toBe(true)
})

test('every value of a record is a link or not said', () => {
  for (const record of [...reading.events, ...reading.statements, ...reading.figures, ...reading.commitments]) {
    const { links, notSaid } = toChain(record)
    const names = new Set([...links.map(({ path }) => path), ...notSaid].map((path) => path.split('.')[0]))
    const filled = Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    for (const [name] of filled)
      if (!['id', 'evidence', 'rule', 'confidence'].includes(name)) expect(names).toContain(name)
  }
})
