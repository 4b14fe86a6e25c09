import { expect, test } from 'vitest'
import { endSymbolOf, readMachines, runMachine, type SymbolNumbers } from './machine.ts'

const anythingElse = 2_070_003
const endOfText = 2_070_000

/** A machine as wink-nlp writes it: "1 2" and "1 2 3" are told of by their second token, "4" at the end of the text by itself. */
const written = JSON.stringify([
  100,
  6,
  {
    0: { 1: 1, 4: 4, [anythingElse]: 0 },
    1: { 2: 2, [anythingElse]: 0 },
    2: { 3: 3, [anythingElse]: 6 },
    3: {},
    4: { [endOfText]: 5, [anythingElse]: 0 },
  },
  { 3: '30', 5: '-40', 6: '20' },
  { 3: [1, 1], 6: [1, 0] },
])

function find(symbols: readonly number[]): string {
  const numbers: SymbolNumbers = new Map()
  const [machine] = readMachines([written], numbers, Number)
  const found: string[] = []
  const known = symbols.map((symbol) => numbers.get(symbol) ?? 0)
  runMachine(machine!, known, known.length, endSymbolOf(numbers), (token, what) => found.push(`${token}:${what}`))
  return found.join(' ')
}

test.each([
  ['the longest pattern', [1, 2, 3], '1:30'],
  ['a shorter one where the next symbol leads nowhere', [1, 2, 9], '1:20'],
  ['two in a row', [1, 2, 1, 2, 3], '1:20 3:30'],
  ['what begins again where a pattern broke off', [1, 1, 2, 3], '2:30'],
  ['the end of the text as a symbol', [9, 4], '1:-40'],
  ['nothing where the text goes on', [4, 9], ''],
  ['nothing in nothing', [], ''],
])('a machine finds %s', (_, symbols, found) => expect(find(symbols)).toBe(found))
