import type { DataFiles } from '../knowledge/files.ts'
import type { LinkDescription, Linker, LinkNode, LinkStore } from '../model/link-store.ts'
import type { Reading } from '../model/reading.ts'
import { type Agencies, findSignature, loadAgencies } from './agencies.ts'
import { rewriteShare, scoreCopies } from './copies.ts'
import { settleCopies } from './copy-keeper.ts'
import { type ForestRule, keepForest, type PrintedStore } from './forest.ts'
import { type Furniture, loadFurniture } from './furniture.ts'
import { findMainEvent } from './main-event.ts'
import { decodePrint, encodePrint } from './print.bytes.ts'
import { fewestLetters, type LinkPrint, toOrder, toPrint } from './print.ts'
import { scoreQuotations } from './quotations.ts'
import { loadStoryScore } from './stories.score.ts'
import { findStoryUpTo } from './story-as-of.ts'
import { keepStories, storyLink } from './story-keeper.ts'
import { loadTallies } from './tallies.ts'
import { loadBackground } from './words.ts'

/** Neighbours on either side that are compared, in each list. */
const neighbours = 8
const leastQuoted = 0.01

/** The store with its prints decoded, each once, for as long as one article is linked. */
function withPrints(store: LinkStore): PrintedStore {
  const decoded = new Map<number, LinkPrint>()
  return {
    ...store,
    printOf(node) {
      const known = decoded.get(node)
      if (known) return known
      const bytes = store.print(node)
      if (bytes === null) throw new Error(`Article ${node} has no print: it was never linked.`)
      const print = decodePrint(bytes)
      decoded.set(node, print)
      return print
    },
  }
}

/** Long texts are: pages of nothing but furniture are short. */
const surelyComparable = 4_000

const isComparable = (text: string, furniture: Furniture): boolean =>
  text.length > surelyComparable || furniture.strip(text).replace(/\P{L}+/gu, '').length >= fewestLetters

function describe(reading: Reading, agencies: Agencies, furniture: Furniture): LinkDescription {
  const { outlet, byline, text } = reading.document
  const signature = findSignature(text, byline, agencies)
  const own = outlet === null ? null : agencies.find(outlet)
  const agency: LinkDescription['agency'] = signature
    ? { name: signature.agency, basis: signature.basis }
    : own === null
      ? null
      : { name: own, basis: 'outlet' }
  return { agency, event: findMainEvent(reading)?.id ?? null, comparable: isComparable(text, furniture) }
}

/** Makes the linker of the data files. */
export function createLinker(files: DataFiles): Linker {
  const knowledge = { background: loadBackground(files), furniture: loadFurniture(files), tallies: loadTallies(files) }
  const agencies = loadAgencies(files)
  const scoreStories = loadStoryScore(files)
  const copies: ForestRule = {
    forest: 'copies',
    lists: ({ copyLists }) => copyLists,
    score: scoreCopies,
    least: rewriteShare,
    neighbours,
  }
  const stories: ForestRule = {
    forest: 'stories',
    lists: ({ storyLists }) => storyLists,
    score: scoreStories,
    least: storyLink,
    neighbours,
  }
  const quotations: ForestRule = {
    forest: 'quotations',
    lists: ({ quoteLists }) => quoteLists,
    score: scoreQuotations,
    least: leastQuoted,
    neighbours,
  }

  /** An article comes or goes: first among the copies, then behind them, since the firsts of copies alone stand in stories and quotations. */
  function update(store: PrintedStore, node: LinkNode, comes: boolean): void {
    const isFirst = (member: number): boolean => store.parent('copies', member) === null
    const wasFirst = new Map([[node.node, !comes && isFirst(node.node)]])
    const copyForest = keepForest(copies, store, (member) => {
      if (!wasFirst.has(member)) wasFirst.set(member, isFirst(member))
    })
    if (comes) copyForest.enter(node)
    else copyForest.leave(node)
    const isThere = (member: number): boolean => comes || member !== node.node
    settleCopies(store, wasFirst, isThere)

    const keeper = keepStories(store, scoreStories)
    const storyForest = keepForest(stories, store, (member, next) => {
      keeper.touch(member)
      const standing = store.parent('stories', member)
      if (standing) keeper.touch(standing.parent)
      if (next !== null) keeper.touch(next)
    })
    const quoteForest = keepForest(quotations, store, () => {})
    const toNode = (member: number): LinkNode => {
      const { day, tie } = store.printOf(member)
      return { node: member, day, tie }
    }
    const isFirstNow = (member: number): boolean => isThere(member) && isFirst(member)
    for (const [member, was] of wasFirst)
      if (was && !isFirstNow(member)) {
        keeper.touch(member)
        storyForest.leave(toNode(member))
        quoteForest.leave(toNode(member))
      }
    for (const [member, was] of wasFirst)
      if (!was && isFirstNow(member)) {
        storyForest.enter(toNode(member))
        quoteForest.enter(toNode(member))
        keeper.touch(member)
      }
    keeper.settle(isFirstNow)
  }

  return {
    storyUpTo: (store, node, day) => findStoryUpTo(withPrints(store), scoreStories, node, day),
    order: toOrder,
    describe: (reading) => describe(reading, agencies, knowledge.furniture),
    link(given, number, reading) {
      const print = toPrint(reading, knowledge)
      const node = { node: number, day: print.day, tie: print.tie }
      given.setPrint(node, encodePrint(print))
      update(withPrints(given), node, true)
    },
    unlink(given, number) {
      if (given.print(number) === null) return
      const store = withPrints(given)
      const { day, tie } = store.printOf(number)
      update(store, { node: number, day, tie }, false)
      store.removePrint(number)
    },
  }
}
