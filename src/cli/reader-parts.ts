/** What the commands make readers of; the build puts it into one file with its compiled code beside it (see `open-reader.ts`). */
export { addActorLists, addVerbDictionaries, loadDataFiles } from '../knowledge/load.ts'
export { createLinker } from '../link/linker.ts'
export { createReader } from '../pipeline.ts'
