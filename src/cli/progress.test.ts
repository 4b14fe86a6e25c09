import { afterEach, expect, test, vi } from 'vitest'
import { startProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'

function makeTerminal() {
  const lines: string[] = []
  async function* nothing() {}
  const terminal: Terminal = {
    out: () => {},
    err: (text) => lines.push(text),
    columns: 80,
    isTTY: false,
    errIsTTY: false,
    colours: false,
    stdin: nothing(),
  }
  return { terminal, lines }
}

afterEach(() => void vi.useRealTimers())

test('in a pipe a plain line now and then: how many, how fast, how long still', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { terminal, lines } = makeTerminal()
  const progress = await startProgress(terminal, 1_000_000, 'read')
  progress.advance(100_000)
  expect(lines).toEqual([])
  vi.advanceTimersByTime(10_000)
  progress.advance(100_000)
  progress.advance(100_000)
  progress.stop()
  expect(lines).toEqual(['2 articles read, 0.2 a second, 40 s left\n'])
})

test('without a known size there is no time left to tell', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { terminal, lines } = makeTerminal()
  const progress = await startProgress(terminal, null, 'added')
  vi.advanceTimersByTime(6_000)
  progress.advance(10)
  expect(lines).toEqual(['1 articles added, 0.2 a second\n'])
})

test('little work shows nothing but its failures', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { terminal, lines } = makeTerminal()
  const progress = await startProgress(terminal, 1_000, 'read')
  vi.advanceTimersByTime(60_000)
  progress.advance(500)
  progress.line('x.txt: It is empty.')
  expect(lines).toEqual(['x.txt: It is empty.\n'])
})
