import type { ByteWriter } from '../../src/text/trees/bytes.ts'
import { endingKey, LONGEST_ENDING, wordKey } from '../../src/text/trees/lemmatizer.ts'
import { toLower } from '../../src/text/trees/words.ts'
import type { GoldSentence } from './treebank.ts'

const toRule = (form: string, lemma: string): string => {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}+${lemma.slice(same)}`
}

interface Entry {
  readonly lower: string
  readonly tag: number
  readonly rule: string
  readonly count: number
}

const mostCommon = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]

/** Each word under each tag with the rule it takes most often. */
function toEntries(sentences: readonly GoldSentence[], penn: readonly string[]): Entry[] {
  const seen = new Map<string, Map<string, number>>()
  for (const sentence of sentences)
    for (const [i, form] of sentence.forms.entries()) {
      const tag = penn.indexOf(sentence.xpos[i]!)
      if (tag < 0 || sentence.upos[i] === 'PROPN') continue
      const lower = toLower(form)
      const lemma = toLower(sentence.lemmas[i]!)
      // A correction of a misspelling teaches nothing about endings.
      if (sentence.lemmas[i] === '_' || sentence.upos[i] === 'X') continue
      const counts = seen.get(`${tag} ${lower}`) ?? new Map<string, number>()
      const rule = toRule(lower, lemma)
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
      seen.set(`${tag} ${lower}`, counts)
    }
  return [...seen].map(([key, counts]) => {
    const space = key.indexOf(' ')
    const rule = mostCommon(counts)
    return { tag: Number(key.slice(0, space)), lower: key.slice(space + 1), rule, count: counts.get(rule)! }
  })
}

/** Learns rules by ending, longer endings only where they differ from the shorter, and whole words as exceptions. */
export function trainLemmatizer(sentences: readonly GoldSentence[], penn: readonly string[], writer: ByteWriter): void {
  const entries = toEntries(sentences, penn)
  const table = new Map<number, string>()
  const ruleOf = (lower: string, tag: number, longest: number): string => {
    for (let length = Math.min(longest, lower.length); length >= 0; length--) {
      const rule = table.get(endingKey(lower, length, tag))
      if (rule !== undefined) return rule
    }
    return '0+'
  }
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const groups = new Map<string, { lower: string; tag: number; counts: Map<string, number>; words: number }>()
    for (const { lower, tag, rule } of entries) {
      if (lower.length < length) continue
      const name = `${tag} ${lower.slice(lower.length - length)}`
      const group = groups.get(name) ?? { lower, tag, counts: new Map<string, number>(), words: 0 }
      group.counts.set(rule, (group.counts.get(rule) ?? 0) + 1)
      group.words++
      groups.set(name, group)
    }
    for (const { lower, tag, counts, words } of groups.values()) {
      const rule = mostCommon(counts)
      if (words >= 3 && ruleOf(lower, tag, length - 1) !== rule) table.set(endingKey(lower, length, tag), rule)
    }
  }
  for (const { lower, tag, rule, count } of entries)
    if (ruleOf(lower, tag, LONGEST_ENDING) !== rule && (count > 1 || /ed|ing|s$/.test(lower)))
      table.set(wordKey(lower, tag), rule)
  const rules = [...new Set(table.values())].sort()
  writer.varint(rules.length)
  for (const rule of rules) {
    const plus = rule.indexOf('+')
    writer.varint(Number(rule.slice(0, plus)))
    writer.text(rule.slice(plus + 1))
  }
  const rows = [...table].map(([key, rule]) => ({ key: key >>> 0, rule }))
  rows.sort((a, b) => a.key - b.key)
  writer.varint(rows.length)
  let last = 0
  for (const { key, rule } of rows) {
    writer.varint(key - last)
    writer.varint(rules.indexOf(rule))
    last = key
  }
}
