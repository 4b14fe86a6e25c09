import { describe, expect, test } from 'vitest'
import { loadDataFiles } from './knowledge/load.ts'
import type { LayerName } from './model/stage.ts'
import { makeStages } from './pipeline.ts'
import { toArticle } from './testing/read.ts'

/** Counts how often elements of lists are looked at, however deep they lie: what rules do is walk lists of tokens, clauses and mentions. */
function openCounter() {
  const seen = new WeakMap<object, object>()
  const isPlain = (value: object): boolean => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  const counter = { looks: 0, watch: <T>(value: T): T => value }
  const watch = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const known = seen.get(value)
    if (known) return known
    const isList = Array.isArray(value)
    const proxy: object = new Proxy(value, {
      get(target, key, receiver) {
        if (isList && typeof key === 'string' && key !== 'length') counter.looks++
        return watch(Reflect.get(target, key, receiver))
      },
      // Proxies may not answer otherwise for what cannot change; stages never freeze their lists.
    })
    seen.set(value, proxy)
    seen.set(proxy, proxy)
    return proxy
  }
  counter.watch = watch as typeof counter.watch
  return counter
}

const stages = makeStages(loadDataFiles())

/** The looks that each stage takes at what the stages before it made of a text. */
function countLooks(text: string): ReadonlyMap<LayerName, number> {
  const layers: Record<string, unknown> = { article: toArticle(text) }
  const looks = new Map<LayerName, number>()
  for (const stage of stages) {
    const counter = openCounter()
    const watched = Object.fromEntries(stage.needs.map((need: LayerName) => [need, counter.watch(layers[need])]))
    layers[stage.makes] = stage.run(watched as never, () => {})
    looks.set(stage.makes, counter.looks)
  }
  return looks
}

/** What rules look for, again and again. */
const hostile: readonly string[] = [
  'Gunmen killed three soldiers near Tikrit on Monday, the army said. ',
  'killed ',
  'attack on attack on ',
  'was not killed by ',
  'he said she said that ',
  '"Yes," said "no," said ',
  'according to according to ',
  'denied accused claimed alleged ',
  'if not unless would could ',
  'three four 12 1,000 ',
  'from 3 to 4 percent to 5 percent from ',
  'killing two and wounding three and ',
  'on Monday on Tuesday at 5 ',
  'since 2014 until May before ',
  'Mosul, Iraq, near Kirkuk, ',
  'of the of the of ',
  'and, or, and, or, ',
  '((((((',
  '""""""',
  '------',
  '......',
  'A. B. C. ',
  'سعيد 🙂 ',
  'THE ARMY SAID\n\n',
  'Ali Hassan, the minister of the interior, ',
]

const short = 40
const factor = 4
/** Four times the text may cost so many times the looks: linear work costs four times as many, quadratic sixteen times. */
const mostGrowth = 7
/** Fewer looks than these for each piece of the text tell nothing of growth. */
const fewLooks = 20

describe('the work of each stage grows with the text, not with its square', () => {
  test.each(hostile.map((piece) => [piece]))('%j', (piece) => {
    const before = countLooks(piece.repeat(short))
    const after = countLooks(piece.repeat(short * factor))
    const grown = [...after]
      .filter(([, looks]) => looks > fewLooks * short * factor)
      .map(([layer, looks]) => ({ layer, growth: looks / Math.max(1, before.get(layer)!), looks }))
      .filter(({ growth }) => growth > mostGrowth)
    expect(grown).toEqual([])
    expect(after.get('sentences')).toBeGreaterThan(0)
  })
})

test('squared work would be seen', () => {
  const counter = openCounter()
  const list = counter.watch(Array.from({ length: 100 }, (_, i) => ({ i })))
  for (const { i } of list) list.find((other) => other.i > i + 100)
  expect(counter.looks).toBeGreaterThan(10_000)
})
