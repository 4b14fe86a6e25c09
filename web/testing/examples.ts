import { fileURLToPath } from 'node:url'
import { acquireArticles } from '../../src/acquire/articles.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { loadDataFiles } from '../../src/knowledge/load.ts'
import { createLinker } from '../../src/link/linker.ts'
import { createReader } from '../../src/pipeline.ts'
import type { Sample } from '../../src/testing/sample.ts'

const folder = fileURLToPath(new URL('../../examples/articles', import.meta.url))

/** The bundled articles, read by the reader as it is: what a new user sees first. */
export async function readExamples(): Promise<readonly Sample[]> {
  const reader = createReader(loadDataFiles())
  const samples: Sample[] = []
  for await (const { article } of acquireArticles([folder]))
    if (article) samples.push({ article, reading: reader.read(article) })
  return samples
}

/** Puts articles into an archive as `dateline add` does: each linked with its copies and its story. */
export const addLinked =
  (samples: readonly Sample[]) =>
  async (archive: Archive): Promise<void> => {
    const linker = createLinker(loadDataFiles())
    for (const { article, reading } of samples) await archive.add(article, reading, linker)
  }
