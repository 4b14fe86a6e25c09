import { describe, expect, test } from 'vitest'
import { openTerminal, toPrintable } from './terminal.ts'

test.each([
  ['plain text, “quoted”', 'plain text, “quoted”'],
  ['line\r\nends\rstay\n', 'line\nends\nstay\n'],
  ['tab\tbecomes a blank', 'tab becomes a blank'],
  ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
  ['\u009b2J\u0000\u007f', '\ufffd2J\ufffd\ufffd'],
  ['\u202eturned\u202c \u2066isolated\u2069', 'turned isolated'],
  ['العربية 👨‍👩‍👧 é', 'العربية 👨‍👩‍👧 é'],
])('toPrintable: %j', (text, printable) => {
  expect(toPrintable(text)).toBe(printable)
})

describe('openTerminal', () => {
  test.each([
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ TERM: 'dumb' }, false],
  ])('colours with %j', (variables, colours) => {
    const before = { ...process.env }
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'TERM']) delete process.env[name]
    Object.assign(process.env, variables)
    try {
      expect(openTerminal().colours).toBe(colours)
    } finally {
      process.env = before
    }
  })

  test('has a width even where there is no screen', () => {
    expect(openTerminal().columns).toBeGreaterThan(0)
  })
})
