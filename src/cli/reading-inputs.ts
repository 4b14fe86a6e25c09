import { createHash } from 'node:crypto'
import type { Archive } from '../archive/archive.ts'
import type { DataFiles } from '../knowledge/files.ts'
import type { ReadingInputs } from '../model/gazetteer.ts'

/**
 * What the articles of an archive are read with besides the files of the package: its imported gazetteer and the corrections of places.
 * The hash counts them and the files, so that `reader.data` changes when any of them does.
 */
export async function openReadingInputs(archive: Archive, files: DataFiles): Promise<ReadingInputs> {
  const places = await archive.importedPlaces()
  const corrections = await archive.corrections()
  if (places === null && corrections.length === 0) return { hash: null, places, corrections }
  const plain = corrections.map(({ name, outlet, place }) => ({ name, outlet, place }))
  const hash = createHash('sha256')
    .update(JSON.stringify([files.hash, places?.hash ?? null, plain]))
    .digest('hex')
  return { hash: `sha256:${hash}`, places, corrections: plain }
}
