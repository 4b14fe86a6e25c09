import { describe, expect, test } from 'vitest'
import { inBatches } from './batches.ts'

async function* count(to: number) {
  for (let i = 1; i <= to; i++) yield i
}

async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const all: (readonly T[])[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

describe('inBatches', () => {
  test('keeps the order and loses nothing', async () => {
    const batches = await collect(inBatches(count(100), () => 1))
    expect(batches.flat()).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(Math.max(...batches.map(({ length }) => length))).toBe(16)
  })

  test('gives nothing of nothing', async () => expect(await collect(inBatches(count(0), () => 1))).toEqual([]))

  test('a long text goes out alone', async () =>
    expect((await collect(inBatches(count(3), () => 1_000_000))).map(({ length }) => length)).toEqual([1, 1, 1]))

  test('gives what came before a failure, then fails', async () => {
    async function* failing() {
      yield 1
      throw new Error('The line broke.')
    }
    const seen: number[] = []
    const run = async () => {
      for await (const batch of inBatches(failing(), () => 1)) seen.push(...batch)
    }
    await expect(run()).rejects.toThrow('The line broke.')
    expect(seen).toEqual([1])
  })

  test('ends at once where nobody wants more, though the source is silent', async () => {
    async function* silent() {
      yield 1
      await new Promise(() => {})
    }
    for await (const batch of inBatches(silent(), () => 1)) {
      expect(batch).toEqual([1])
      break
    }
  })
})
