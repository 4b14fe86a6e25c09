import type { Archive } from '../archive/archive.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createLinker } from '../link/linker.ts'
import { createReader } from '../pipeline.ts'
import { openReadingInputs } from './reading-inputs.ts'

/** The reader of an archive's articles, with the files of the package and what the archive holds besides: its gazetteer and the corrections of places. */
export async function openArchiveReader(archive: Archive) {
  const files = loadDataFiles()
  return { ...createReader(files, await openReadingInputs(archive, files)), linker: createLinker(files) }
}
