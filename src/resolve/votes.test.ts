import { expect, test } from 'vitest'
import { addVote, findElected, toAway, type Vote } from './votes.ts'

test.each([
  [4, [1, 9], 3],
  [4, [4], 0],
  [4, [], Number.POSITIVE_INFINITY],
])('sentence %i is so far from the nearest of %j', (sentence, others, away) => {
  expect(toAway(sentence, others)).toBe(away)
})

test('further items count in part, and the item that says most speaks for the answer', () => {
  const votes = new Map<string, Vote<string>>()
  addVote(votes, 'Mosul', 'in Mosul', 1, { parts: 2 })
  addVote(votes, 'Mosul', 'at Mosul hospital', 1.5, { parts: 2 })
  addVote(votes, 'Erbil', 'near Erbil', 1.6, { parts: 2 })
  expect(votes.get('Mosul')).toEqual({ worth: 1.75, best: 1.5, item: 'at Mosul hospital' })
  expect(findElected(votes, 1)).toBe('at Mosul hospital')
})

test('what is ahead counts once, and the earlier one of equals is elected', () => {
  const votes = new Map<string, Vote<string>>()
  addVote(votes, 'Tikrit', 'a', 1, { parts: 3, ahead: 0.5 })
  addVote(votes, 'Baiji', 'b', 1.5, { parts: 3 })
  expect(findElected(votes, 1)).toBe('a')
  addVote(votes, 'Baiji', 'b', 0.3, { parts: 3, ahead: 9 })
  expect(votes.get('Baiji')!.worth).toBeCloseTo(1.6)
  expect(findElected(votes, 1)).toBe('b')
})

test('nothing is elected below the least, and nothing of nothing', () => {
  const votes = new Map<string, Vote<string>>()
  expect(findElected(votes, 0)).toBeNull()
  addVote(votes, 'Hit', 'a', 0.9, { parts: 2 })
  expect(findElected(votes, 1)).toBeNull()
})
