import type { DumpedPlace, PlaceCorrection, PlaceKey, PlaceSource } from '../model/gazetteer.ts'

/** What was imported: by which files, and how much of them was kept. */
export interface ImportedGazetteer {
  /** `sha256:…` over the bytes of the files, in the order given. */
  readonly hash: string
  /** Names of the files, without their folders. */
  readonly files: readonly string[]
  readonly places: number
  readonly names: number
}

/** Writes one import. Nothing is seen of it before `finish`; what was imported before stays until then. */
export interface GazetteerImport {
  addPlaces(places: readonly DumpedPlace[]): void
  /** Other spellings of places of this import; returns how many belong to none of them and were left out. */
  addNames(
    names: readonly { readonly id: number; readonly toKeys: (country: string | null) => readonly PlaceKey[] }[],
  ): number
  /** Puts what was written in the place of the import before. */
  finish(from: Pick<ImportedGazetteer, 'hash' | 'files'>): ImportedGazetteer
  /** Drops what was written. */
  abandon(): void
}

/** Imported places of an archive. */
export interface GazetteerStore {
  /** Begins an import. @throws {ArchiveError} where the archive cannot be written */
  startImport(): Promise<GazetteerImport>
  /** What was imported, or null. */
  imported(): Promise<ImportedGazetteer | null>
  /** The imported places to look up in; null where nothing was imported. */
  importedPlaces(): Promise<PlaceSource | null>
  /** Forgets the imported places. False where there were none. */
  forgetImported(): Promise<boolean>

  /** Corrections of places, in the order of their numbers. */
  corrections(): Promise<readonly StoredCorrection[]>
  /** Keeps a correction; one of the same name and outlet before it is replaced. */
  correct(correction: PlaceCorrection & Pick<StoredCorrection, 'was'>): Promise<StoredCorrection>
  /** Takes a correction back. False where there is none of that number. */
  takeBackCorrection(number: number): Promise<boolean>
}

/** A correction with its number, and what the reader had taken the name for. */
export interface StoredCorrection extends PlaceCorrection {
  readonly number: number
  /** Id of the gazetteer row that the reader had chosen, or null. */
  readonly was: string | null
}
