import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPatternLiterals } from './testing/pattern-literals.ts'
import { countSteps, parseRegex, toHostile } from './testing/pattern-steps.ts'

const root = new URL('.', import.meta.url).pathname
const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(name))
  .sort()

/** Patterns that are only held against one short word, number or line that something else has bounded, so that their square is small. */
const onShortTexts: ReadonlySet<string> = new Set([
  // Sixteen digits at most, of a number that was written out.
  '\\B(?=(?:\\d{3})+$)',
])

const mostSteps = 3_000_000
/** Four times the text may cost so many times the steps: linear work four times as many, quadratic sixteen times. */
const mostGrowth = 6

/** How much the steps grow from one length to four times it, on the worst of the texts made against the pattern. */
function growthOf(source: string, flags: string, length: number): number {
  const pattern = parseRegex(source, flags)
  let worst = 0
  for (const make of toHostile(pattern)) {
    const long = countSteps(pattern, make(length * 4), mostSteps)
    if (long >= mostSteps) return Number.POSITIVE_INFINITY
    worst = Math.max(worst, long / Math.max(countSteps(pattern, make(length), mostSteps), length * 8))
  }
  return worst
}

/** Counted repeats ("{1,80}") look worse than linear on texts shorter than they may take: what grows there is asked again on long ones. */
const isSlow = (source: string, flags: string): boolean =>
  growthOf(source, flags, 30) > mostGrowth && growthOf(source, flags, 200) > mostGrowth

describe('no pattern takes more than linear time on hostile texts of growing length', () => {
  test.each(modules)('%s', (name) => {
    const slow = findPatternLiterals(readFileSync(join(root, name), 'utf8'))
      .filter(({ source, flags }) => !onShortTexts.has(source) && isSlow(source, flags))
      .map(({ source, line }) => `${name}:${line} ${source}`)
    expect(slow).toEqual([])
  })
})

/** Patterns that modules put together from strings, by where: watched while these modules are loaded and a text is read. */
describe('no pattern that is put together takes more than linear time either', () => {
  const builders = modules.filter((name) => /\bRegExp\(/.test(readFileSync(join(root, name), 'utf8')))
  const plain = globalThis.RegExp
  const built = new Map<string, { readonly source: string; readonly flags: string }>()
  beforeAll(async () => {
    globalThis.RegExp = new Proxy(plain, {
      construct(target, given, made) {
        const pattern: RegExp = Reflect.construct(target, given, made)
        const caller = new Error().stack?.split('\n')[2] ?? ''
        const name = modules.find((one) => caller.includes(`${root}${one}`))
        if (name) built.set(`${name} ${pattern}`, { source: pattern.source, flags: pattern.flags })
        return pattern
      },
    })
    for (const name of builders) await import(join(root, name))
    // Loaded only now, so that what the reader builds while it is loaded is watched as well.
    const { readText } = await import('./testing/read.ts')
    readText('RIVERTON, July 16 (Example Wire) - A bomb killed 3 soldiers near Daquq on Tuesday, the army said.')
  })
  afterAll(() => {
    globalThis.RegExp = plain
  })

  test('each module that builds patterns built one here', () => {
    expect(new Set([...built.keys()].map((key) => key.split(' ')[0]))).toEqual(new Set(builders))
  })

  test('and none of them is slow', () => {
    const slow = [...built].filter(([, { source, flags }]) => isSlow(source, flags)).map(([key]) => key)
    expect(slow).toEqual([])
  })
})

describe('what would be too slow is seen', () => {
  test.each([['(?:a+)+b'], ['^(?:\\w+\\s?)*$'], ['\\s+$'], ['^a*a*b'], ['(?:x|xx)*y'], ['.*,.*;']])('%s', (source) => {
    expect(isSlow(source, 'u')).toBe(true)
  })

  test.each([['^a+b'], ['(?:a|b)c'], ['^(?:[a-z]+ )*end$'], ['\\bkilled\\b'], ['^\\p{Lu}{1,80}$'], ['[a-z]ed$']])(
    'and %s is not',
    (source) => expect(isSlow(source, 'u')).toBe(false),
  )
})

test('patterns are found where they stand, and not in strings, comments, templates or divisions', () => {
  const code = [
    'const a = /x+/g // not /this/',
    "const b = 'nor /that/' + 4 / 2 / 1",
    'const c = `nor /these/ $' + '{d.replace(/[/]y/u, "")} /here/`',
    'if (/z\\/z/.test(e)) return /w/',
  ].join('\n')
  expect(findPatternLiterals(code)).toEqual([
    { source: 'x+', flags: 'g', line: 1 },
    { source: '[/]y', flags: 'u', line: 3 },
    { source: 'z\\/z', flags: '', line: 4 },
    { source: 'w', flags: '', line: 4 },
  ])
})
