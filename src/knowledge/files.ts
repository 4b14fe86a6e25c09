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
  /** What was made of these files before: see `keep`. Absent where nothing is kept. */
  readonly kept?: KeptTables
}

/** Gives what is kept under a name, or else what `make` makes. */
export type KeptTables = <Table>(name: string, make: () => Table) => Table

/**
 * A table made of data files, by a name of its own. The build keeps it beside the compiled reader, so that a command need not make it again:
 * it must be plain data (what a structured clone leaves as it is), and nothing else may go into it than the files.
 */
export const keep = <Table>(files: Pick<DataFiles, 'kept'>, name: string, make: () => Table): Table =>
  files.kept ? files.kept(name, make) : make()
