import { loadDataFiles, loadTreeModel } from '../knowledge/load.ts'
import type { Article } from '../model/article.ts'
import type { Reading } from '../model/reading.ts'
import { createReader, type Reader } from '../pipeline.ts'
import { parseModel } from '../text/trees/model.ts'
import { toArticle as toAcquired } from './records.ts'

let reader: Reader | null = null

/** The reader with all its data, made once for a test file. */
export function testReader(): Reader {
  reader ??= createReader(loadDataFiles())
  return reader
}

/** An English article of this text, published on Saturday 20 July 2024 unless said otherwise; all such have one id. */
export const toArticle = (text: string, fields: Partial<Article> = {}): Article =>
  toAcquired(text, { id: 'sha256:test', source: 'test', published: '2024-07-20', ...fields })

export const readText = (text: string, fields: Partial<Article> = {}): Reading =>
  testReader().read(toArticle(text, fields))

let withTrees: Reader | null = null

/** The same text read with sentences and clauses of our own parser, in place of the tagger that the commands read with. */
export function readWithTrees(text: string, fields: Partial<Article> = {}): Reading {
  withTrees ??= createReader(loadDataFiles(), undefined, parseModel(loadTreeModel()))
  return withTrees.read(toArticle(text, fields))
}
