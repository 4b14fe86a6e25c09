import { AcquireError, toAcquireError } from './acquire-error.ts'
import type { Acquired } from './acquired.ts'
import { decode } from './decode.ts'
import { parseJson, toRowArticle } from './json.ts'
import { maxTextBytes, toMegabytes } from './limits.ts'
import { splitLines, toUtf8 } from './lines.ts'

/** A row carries its text escaped, a quarter of it at worst six times as long, and other fields besides. */
const maxRowBytes = 4 * maxTextBytes

/** Articles of a JSON Lines stream, row by row. A broken row is a failure that names it (`file:line`); the others are kept. */
export async function* acquireJsonLines(stream: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Acquired> {
  let rows = 0
  for await (const line of splitLines(toUtf8(stream), maxRowBytes)) {
    const row = `${source}:${line.number}`
    try {
      if (line.bytes === null)
        throw new AcquireError(
          'too-large',
          `${row}: The row holds ${toMegabytes(line.length)}; a row may hold ${toMegabytes(maxRowBytes)}.`,
        )
      const { text, problems } = await decode(line.bytes)
      if (text.trim() === '') continue
      rows++
      yield { article: await toRowArticle(parseJson(text, row, 'broken-row'), row, problems), bytes: line.length }
    } catch (thrown) {
      rows++
      yield { failure: { source: row, error: toAcquireError(row, thrown) }, bytes: line.length }
    }
  }
  if (rows === 0)
    yield { failure: { source, error: new AcquireError('empty', `${source}: It holds no rows.`) }, bytes: 0 }
}
