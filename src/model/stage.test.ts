import { expect, test } from 'vitest'
import { toEnd, type Walk, walkTogether } from './stage.ts'

function* count(name: string, parts: number, log: string[]): Walk<string> {
  for (let part = 1; part <= parts; part++) {
    if (part > 1) yield
    log.push(`${name}${part}`)
  }
  return name
}

test('walks pause together: each part of all before the next part of any', () => {
  const log: string[] = []
  expect(walkTogether([count('a', 3, log), count('b', 1, log), count('c', 2, log)])).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3'])
  expect(walkTogether([])).toEqual([])
})

test('a walk to its end makes the same', () => {
  expect(toEnd(count('a', 3, []))).toBe('a')
})
