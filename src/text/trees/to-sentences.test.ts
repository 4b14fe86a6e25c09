import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sentence } from '../../model/sentence.ts'
import { anyCharacter } from '../../testing/any-text.ts'
import { toConllu } from './conllu.ts'
import { drawTree } from './draw.ts'
import { parseModel } from './model.ts'
import { type Care, toSentences } from './to-sentences.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../data/trees/english.bin', import.meta.url)))
const model = parseModel(bytes)

const parse = (text: string, care: Care = 'quick'): Sentence[] =>
  toSentences(model, text, { start: 0, end: text.length, kind: 'body' }, 0, 0, care)

/** "relation(head, dependent)" of all words of a text. */
const relations = (text: string, care: Care = 'quick'): string[] =>
  parse(text, care).flatMap(({ tokens }) =>
    tokens.map(({ relation, head, text: form }) => `${relation}(${tokens[head]?.text ?? ''}, ${form})`),
  )

describe('tokens', () => {
  test.each([
    ["We didn't go.", "We did n't go ."],
    ['They cannot stay.', 'They can not stay .'],
    [
      "The army's well-known chief, Maj. Gen. Smith, left.",
      "The army 's well - known chief , Maj. Gen. Smith , left .",
    ],
    ['The U.S. sent $5 million.', 'The U.S. sent $ 5 million .'],
    ['He said: “We’re ready.”', 'He said : “ We ’re ready . ”'],
    ['Ka\u200frim Ha\u202edi \u202bfled\u202c.', 'Ka\u200frim Ha\u202edi fled .'],
    ['Abu al-Baghdadi fled.', 'Abu al - Baghdadi fled .'],
    ['Read https://example.org/a-b?c=1 today', 'Read https://example.org/a-b?c=1 today'],
    ['one\ntwo\tthree', 'one two three'],
  ])('%s', (text, expected) => {
    expect(
      parse(text)
        .flatMap(({ tokens }) => tokens.map((token) => token.text))
        .join(' '),
    ).toBe(expected)
  })
})

test.each([
  ['They were killing and wounding many.', ['kill', 'wound']],
  ['They stopped, planned and bombed.', ['stop', 'plan', 'bomb']],
  ['They were running and attacked towns.', ['run', 'attack']],
])('lemmas: %s', (text, expected) => {
  const lemmas = parse(text).flatMap(({ tokens }) =>
    tokens.filter(({ upos }) => upos === 'VERB').map(({ lemma }) => lemma),
  )
  expect(lemmas).toEqual(expected)
})

describe('sentences', () => {
  test.each([
    ['Troops left the town. Residents returned.', 2],
    ['Maj. Gen. Ali Hassan spoke to Dr. Omar on Sunday.', 1],
    ['The U.S. Army left. Nobody stayed.', 2],
    ['The governor spoke in Basra. "We will stay," he said. "All of us."', 3],
    ['“We will not leave.” The officer then left.', 2],
    ['J. R. Miller wrote it.', 1],
    ['It rose 3.5 percent in Jan. and fell later.', 1],
    ['Who fired? Nobody knows! The inquiry goes on.', 3],
  ])('%s', (text, count) => {
    expect(parse(text)).toHaveLength(count)
  })
})

describe('trees', () => {
  test.each([
    ['Soldiers killed two gunmen.', ['nsubj(killed, Soldiers)', 'obj(killed, gunmen)', 'root(, killed)']],
    [
      'Two men were arrested by police.',
      ['nsubj:pass(arrested, men)', 'aux:pass(arrested, were)', 'obl:agent(arrested, police)'],
    ],
    [
      'The minister said that the attack failed.',
      ['ccomp(said, failed)', 'nsubj(failed, attack)', 'mark(failed, that)'],
    ],
    ['Rebels attacked the base and captured a tank.', ['conj(attacked, captured)', 'obj(captured, tank)']],
    ['The soldiers who guarded the bridge fled.', ['acl:relcl(soldiers, guarded)', 'nsubj(fled, soldiers)']],
    ['They want to leave the city.', ['xcomp(want, leave)', 'obj(leave, city)']],
    ['THE POLICE ARRESTED TWO MEN IN THE CAPITAL.', ['nsubj(ARRESTED, POLICE)', 'obj(ARRESTED, MEN)']],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expect.arrayContaining(expected))
  })

  test('with care also where the beginning reads as a sentence of its own', () => {
    expect(relations('The bridge which they built collapsed.', 'careful')).toEqual(
      expect.arrayContaining(['acl:relcl(bridge, built)', 'nsubj(collapsed, bridge)']),
    )
  })

  test.each([
    ['They were leaving.', 'leaving', 'leave'],
    ['He went home.', 'went', 'go'],
    ['The attacks stopped.', 'attacks', 'attack'],
    ["She's written a book.", "'s", 'have'],
    ["It's late.", "'s", 'be'],
    ["They won't come.", "n't", 'not'],
  ])('%s: %s → %s', (text, form, lemma) => {
    const tokens = parse(text).flatMap((sentence) => sentence.tokens)
    expect(tokens.find((token) => token.text === form)?.lemma).toBe(lemma)
  })
})

/** What holds of every result: offsets in order and within bounds, all visible characters kept, exactly one root, no cycle. */
function checkSentences(text: string, sentences: readonly Sentence[]): void {
  let at = 0
  for (const { start, end, tokens } of sentences) {
    expect(start).toBe(tokens[0]!.start)
    expect(end).toBe(tokens.at(-1)!.end)
    for (const [i, token] of tokens.entries()) {
      expect(token.index).toBe(i)
      expect(token.start).toBeGreaterThanOrEqual(at)
      expect(token.end).toBeGreaterThan(token.start)
      expect(text.slice(token.start, token.end)).toBe(token.text)
      at = token.end
      let head = i
      let steps = 0
      while (head >= 0 && steps++ <= tokens.length) head = tokens[head]!.head
      expect(head).toBe(-1)
    }
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
    expect(tokens.filter(({ relation }) => relation === 'root')).toHaveLength(1)
  }
  const kept = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('')
  expect(kept.replace(/\s/g, '')).toBe(text.replace(/[\s\p{Cc}\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff]/gu, ''))
}

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0 '],
    ['no letters', '... --- ?!?! 12,000 $$ %%'],
    ['emoji', 'They left 👩‍👩‍👧 the 🇮🇶 town 🔥🔥. Nobody 😀 stayed.'],
    ['right to left', 'قال المتحدث إن الهجوم فشل. ואז הם עזבו.'],
    ['control characters', 'They\u0000left\u0007 the \u001btown\u200b.'],
    ['half a pair', 'a \ud83d b \ude00 c'],
    ['one long run', 'x'.repeat(5000)],
    ['many stops', '.'.repeat(3000)],
    ['many quotes', '"\'”'.repeat(1500)],
    ['capital that grows when lowered', 'İstanbul İİİ İ.'],
  ])('%s', (_, text) => {
    for (const care of ['quick', 'careful'] as const) checkSentences(text, parse(text, care))
  })

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => checkSentences(text, parse(text))),
      { numRuns: 300 },
    )
  })

  test('a sentence of 5,000 words is cut into trees of bounded size', () => {
    const text = `${'the soldiers who held the bridge, '.repeat(800)}left.`
    for (const care of ['quick', 'careful'] as const) {
      const sentences = parse(text, care)
      checkSentences(text, sentences)
      expect(sentences.length).toBeGreaterThan(10)
      for (const { tokens } of sentences) expect(tokens.length).toBeLessThanOrEqual(300)
      for (const { tokens } of sentences.slice(0, -1)) expect(tokens.at(-1)!.text).toBe(',')
    }
  })

  test('work grows in proportion to the text, from a hundred words to ten thousand', () => {
    const steps = (copies: number): number => {
      const before = model.parser.steps
      parse('the troops that left the town and burned it, '.repeat(copies))
      return (model.parser.steps - before) / copies
    }
    const [few, more, many] = [steps(11), steps(111), steps(1111)]
    expect(more / few).toBeLessThan(1.2)
    expect(many / few).toBeLessThan(1.2)
  })
})

test('the same text gives the same trees, whatever was read before', () => {
  const text = 'Officials said on Monday that 12 people had been killed. The search goes on.'
  const first = JSON.stringify(parse(text))
  parse('Quite another text (with brackets), read in between!')
  parse(text, 'careful')
  expect(JSON.stringify(parse(text))).toBe(first)
  const other = parseModel(bytes)
  expect(JSON.stringify(toSentences(other, text, { start: 0, end: text.length, kind: 'body' }, 0, 0))).toBe(first)
})

test('offsets and numbers count from where the paragraph stands', () => {
  const text = 'Heading\n\nTroops left. Nobody stayed.'
  const sentences = toSentences(model, text, { start: 9, end: text.length, kind: 'body' }, 4, 7)
  expect(sentences.map(({ start, index, paragraph }) => [start, index, paragraph])).toEqual([
    [9, 7, 4],
    [22, 8, 4],
  ])
})

test('CoNLL-U has ten columns and rebuilds the text', () => {
  const text = "The rebels' chief didn't speak."
  const rows = toConllu(text, parse(text))
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'))
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]))
  expect(
    rows
      .map((row) => row[1] + (row[9] === 'SpaceAfter=No' ? '' : ' '))
      .join('')
      .trim(),
  ).toBe(text)
})

test('a drawn tree has one line a word', () => {
  const [sentence] = parse('Troops left the old town.')
  const lines = drawTree(sentence!.tokens).trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toMatch(/^left +root +VERB/)
})

describe('a damaged file is refused with what to do', () => {
  const damaged = (change: (copy: Uint8Array) => void): Uint8Array => {
    const copy = bytes.slice()
    change(copy)
    return copy
  }
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(0), /not a tree model/],
    ['other magic', damaged((copy) => copy.set([0x50, 0x4b])), /not a tree model/],
    ['other version', damaged((copy) => copy.set([99], 4)), /version 99/],
    ['changed byte', damaged((copy) => copy.set([copy[5000]! ^ 1], 5000)), /checksum/],
    ['cut short', bytes.slice(0, 5000), /cut short/],
  ])('%s', (_, bad, message) => {
    expect(() => parseModel(bad)).toThrow(message)
  })
})
