import type { Archive } from '../archive/archive.ts'
import { keepHeapSmall } from './heap.ts'
import { openParts } from './open-reader.ts'
import type { OwnLists } from './options.ts'
import { openReadingInputs } from './reading-inputs.ts'

/** The reader of an archive's articles, with the files of the package and what the archive holds besides: its gazetteer and the corrections of places, and the user's own lists. */
export async function openArchiveReader(archive: Archive, own: OwnLists = {}) {
  const { createLinker, createReader, files } = await openParts(own)
  const reader = { ...createReader(files, await openReadingInputs(archive, files)), linker: createLinker(files) }
  keepHeapSmall()
  return reader
}
