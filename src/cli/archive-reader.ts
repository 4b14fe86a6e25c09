import type { Archive } from '../archive/archive.ts'
import { keepHeapSmall } from './heap.ts'
import { openParts } from './open-reader.ts'
import { openReadingInputs } from './reading-inputs.ts'

/** The reader of an archive's articles, with the files of the package and what the archive holds besides: its gazetteer and the corrections of places, and the user's own actor lists (paths). */
export async function openArchiveReader(archive: Archive, actorLists: readonly string[] = []) {
  const { addActorLists, createLinker, createReader, loadDataFiles } = await openParts()
  const files = addActorLists(loadDataFiles(), actorLists)
  const reader = { ...createReader(files, await openReadingInputs(archive, files)), linker: createLinker(files) }
  keepHeapSmall()
  return reader
}
