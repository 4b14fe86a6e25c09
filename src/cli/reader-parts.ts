/** What the commands make readers of. */
export { addActorLists, addVerbDictionaries, loadDataFiles } from '../knowledge/load.ts'
export { createLinker } from '../link/linker.ts'
export { createReader } from '../pipeline.ts'
