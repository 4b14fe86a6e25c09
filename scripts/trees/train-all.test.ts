import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseModel } from '../../src/text/trees/model.ts'
import { toSentences } from '../../src/text/trees/to-sentences.ts'
import { retrainTagger } from './retrain-tagger.ts'
import { trainAll } from './train-all.ts'

const folder = mkdtempSync(join(tmpdir(), 'trees-'))
afterAll(() => rmSync(folder, { recursive: true }))

const doers = ['Soldiers', 'Rebels', 'Gunmen', 'Troops', 'Guards', 'Pilots']
const deeds = [
  ['attacked', 'attack'],
  ['left', 'leave'],
  ['burned', 'burn'],
  ['reached', 'reach'],
] as const
const places = ['town', 'village', 'bridge', 'camp', 'base']

/** A sentence of the small treebank: "Soldiers attacked the town .", with a row a word. */
function toRows(doer: string, [deed, lemma]: (typeof deeds)[number], place: string): string {
  const rows = [
    [doer, doer.toLowerCase().slice(0, -1), 'NOUN', 'NNS', 2, 'nsubj', '_'],
    [deed, lemma, 'VERB', 'VBD', 0, 'root', '_'],
    ['the', 'the', 'DET', 'DT', 4, 'det', '_'],
    [place, place, 'NOUN', 'NN', 2, 'obj', 'SpaceAfter=No'],
    ['.', '.', 'PUNCT', '.', 2, 'punct', '_'],
  ]
  return [
    `# text = ${doer} ${deed} the ${place}.`,
    ...rows.map(([form, base, upos, xpos, head, relation, space], i) =>
      [i + 1, form, base, upos, xpos, '_', head, relation, '_', space].join('\t'),
    ),
  ].join('\n')
}

/** A treebank of all combinations, a few sentences to a document. */
function toTreebank(prefix: string): string {
  const sentences = doers.flatMap((doer) => deeds.flatMap((deed) => places.map((place) => toRows(doer, deed, place))))
  return sentences
    .map((sentence, i) => (i % 5 === 0 ? `# newdoc id = ${prefix}-${i}\n${sentence}\n` : `${sentence}\n`))
    .join('\n')
    .concat('\n')
}

test('training a small treebank twice gives the same bytes, a model that parses, and a page on it', () => {
  writeFileSync(join(folder, 'train_ewt.conllu'), toTreebank('ewt'))
  writeFileSync(join(folder, 'train_gum.conllu'), toTreebank('GUM'))
  writeFileSync(join(folder, 'dev.conllu'), toTreebank('dev'))
  const news = join(folder, 'news.jsonl')
  writeFileSync(news, `${JSON.stringify({ text: 'Soldiers left the camp. Rebels reached the bridge. '.repeat(20) })}\n`)
  const train = () => trainAll(folder, ['dr.'], [news], () => {})
  const { bytes, report } = train()
  expect(Buffer.compare(bytes, train().bytes)).toBe(0)

  // The tagger learned anew takes its place without touching the rest.
  const retrain = () => retrainTagger(bytes, folder, 10_000, () => {}).bytes
  const retrained = retrain()
  expect(Buffer.compare(retrained, retrain())).toBe(0)

  const text = 'Pilots burned the base.'
  for (const [made, care] of [
    [bytes, 'quick'],
    [bytes, 'careful'],
    [retrained, 'quick'],
    [retrained, 'careful'],
  ] as const) {
    const [sentence] = toSentences(parseModel(made), text, { start: 0, end: text.length, kind: 'body' }, 0, 0, care)
    expect(sentence!.tokens.map(({ relation, lemma }) => `${relation} ${lemma}`)).toEqual([
      'nsubj pilot',
      'root burn',
      'det the',
      'obj base',
      'punct .',
    ])
  }
  expect(report).toContain('## Learning curves')
  expect(report).toMatch(/\| nsubj \| .*100\.0/)
})

test('for a release the development part is learned from, and no page is left to write', () => {
  const { bytes, report } = trainAll(folder, ['dr.'], [join(folder, 'news.jsonl')], () => {}, true)
  expect(report).toBeNull()
  expect(Buffer.compare(bytes, trainAll(folder, ['dr.'], [join(folder, 'news.jsonl')], () => {}).bytes)).not.toBe(0)
})
