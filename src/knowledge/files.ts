/** The data files that the reader knows the world by (word lists, gazetteer, actors, weights), however they were loaded. */
export interface DataFiles {
  /** `sha256:…` over names and bytes of all files: part of what a reading depends on. */
  readonly hash: string
  /** Names relative to the data folder, with `/`, ascending. */
  readonly names: readonly string[]
  /** @throws where there is no such file: the installation is incomplete. */
  bytes(name: string): Uint8Array
  /** The file as UTF-8 text. @throws where there is no such file. */
  text(name: string): string
}
