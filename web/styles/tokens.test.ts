import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('..', import.meta.url))
const tokens = readFileSync(join(web, 'styles/tokens.css'), 'utf8')

/** Each colour with its light and its dark form. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
)

/** Relative luminance of a colour (WCAG 2). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** The contrast ratio of two colours (WCAG 2), 1 to 21. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const kinds = ['event', 'statement', 'figure', 'commitment']

test.each([
  ...['surface', 'panel', 'sunken', 'hover', 'selected', 'span-hover', 'span-search'].map((on) => ['text', on, 7]),
  ...['surface', 'panel', 'sunken', 'hover', 'selected'].map((on) => ['muted', on, 4.5]),
  ...['surface', 'panel', 'selected'].map((on) => ['accent', on, 4.5]),
  ...['danger', 'warn', 'ok'].flatMap((name) => ['surface', 'panel'].map((on) => [name, on, 4.5])),
  ...['surface', 'panel'].map((on) => ['edge', on, 3]),
  ...['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'].flatMap((name) =>
    ['surface', 'land', 'water'].map((on) => [name, on, 3]),
  ),
  ...['text', 'muted'].flatMap((name) => ['land', 'water'].map((on) => [name, on, 4.5])),
  ...kinds.map((kind) => ['text', `${kind}-tint`, 7]),
  ...kinds.flatMap((kind) => ['surface', `${kind}-tint`].map((on) => [kind, on, 3])),
] as [string, string, number][])('%s on %s has a contrast of %d at least', (name, on, least) => {
  for (const theme of ['light', 'dark'] as const)
    expect(contrast(colours.get(name)![theme]!, colours.get(on)![theme]!), theme).toBeGreaterThanOrEqual(least)
})

test('colours stand in tokens.css and nowhere else', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|tsx)$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  for (const file of files.filter((name) => !name.endsWith('tokens.css')))
    expect(readFileSync(join(web, file), 'utf8'), file).not.toMatch(/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i)
})

test('no token is used that is not there', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  // Set where they are used: a column's width, a record kind's colours.
  const local = new Set(['width', 'x', 'y', 'height', 'mark', 'tint', 'now', 'days'])
  for (const file of files)
    for (const [, name] of readFileSync(join(web, file), 'utf8').matchAll(/var\(--([\w-]+)/g))
      if (!local.has(name!)) expect(tokens, `${file}: --${name}`).toContain(`--${name}:`)
})
