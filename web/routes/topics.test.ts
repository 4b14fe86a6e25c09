import { describe, expect, test } from 'vitest'
import type { StoredStatement } from '../../src/api/envelopes.ts'
import { countTopics, findShared, isOn, topicsOf } from './topics.ts'

const said = (names: readonly string[], about?: readonly string[]) =>
  ({
    record: { topic: names.map((name) => ({ name, ref: null })), ...(about && { about }) },
  }) as unknown as StoredStatement

describe('topics of statements', () => {
  test('are happenings, counts and names, each once', () => {
    expect(topicsOf(said(['Basra', 'Basra'], ['ASSAULT', 'killed'])).map(({ label }) => label)).toEqual([
      'assault',
      'killed',
      'Basra',
    ])
    expect(topicsOf(said([]))).toEqual([])
  })

  test('are counted, the most frequent first', () => {
    const all = [said(['Basra']), said(['Mosul'], ['AID']), said(['Mosul'])]
    expect(countTopics(all).map(({ key, count }) => [key, count])).toEqual([
      ['name:Mosul', 2],
      ['name:Basra', 1],
      ['on:AID', 1],
    ])
  })

  test('two share what both speak of: what both say much of goes first', () => {
    const a = [said(['Basra']), said(['Basra']), said(['Basra']), said(['Mosul']), said(['Mosul']), said(['Erbil'])]
    const b = [said(['Mosul']), said(['Mosul']), said(['Basra']), said(['Duhok'])]
    expect(findShared(a, b).map(({ label, count }) => [label, count])).toEqual([
      ['Mosul', 4],
      ['Basra', 4],
    ])
  })

  test('a name is no happening of the same word; no topic holds for all', () => {
    const aid = said(['AID'])
    expect([isOn(aid, 'name:AID'), isOn(aid, 'on:AID'), isOn(aid, '')]).toEqual([true, false, true])
  })
})
