import type { Archive } from './archive.ts'
import { checkDatabase } from './sqlite/check.ts'
import { type Database, openDatabase, type SqliteOptions } from './sqlite/database.ts'
import { toFault } from './sqlite/faults.ts'
import { openGazetteerStore } from './sqlite/gazetteer.ts'
import { openReader, type SyncReader } from './sqlite/read.ts'
import { openWriter, type SyncWriter } from './sqlite/write.ts'

/** @throws {ArchiveError} where a table is missing; the file is then closed. */
function openHalves(database: Database, location: string): { writer: SyncWriter; reader: SyncReader } {
  try {
    return { writer: openWriter(database, location), reader: openReader(database, location) }
  } catch (thrown) {
    database.close()
    throw toFault(location, thrown)
  }
}

/** The archive in one SQLite file: for one machine, with any number of readers beside one writer. @throws {ArchiveError} see `openArchive` */
export function openSqliteArchive(path: string, options: SqliteOptions = {}): Archive {
  const database = openDatabase(path, options)
  const location = path

  /** SQLite answers at once; the interface promises, so that a server's archive can stand behind it as well. */
  const promise =
    <Given extends unknown[], Answer>(method: (...given: Given) => Answer) =>
    async (...given: Given): Promise<Answer> => {
      try {
        return method(...given)
      } catch (thrown) {
        throw toFault(location, thrown)
      }
    }

  const { writer, reader } = openHalves(database, location)
  const gazetteer = openGazetteerStore(database)
  return {
    location,
    has: promise(writer.has),
    receive: promise(writer.receive),
    add: promise(writer.add),
    replaceReading: promise(writer.replaceReading),
    fail: promise(writer.fail),
    decide: promise(writer.decide),
    decisions: promise(reader.decisions),
    incident: promise(reader.incident),
    sameSaid: promise(reader.sameSaid),
    findIncidents: promise(reader.findIncidents),
    countIncidents: promise(reader.countIncidents),
    findContradictions: promise(reader.findContradictions),
    countContradictions: promise(reader.countContradictions),
    received: promise(reader.received),
    findRecords: promise(reader.findRecords),
    countRecords: promise(reader.countRecords),
    countBy: promise(reader.countBy),
    findMarks: promise(reader.findMarks),
    countByDay: promise(reader.countByDay),
    findSpeakers: promise(reader.findSpeakers),
    countMeasures: promise(reader.countMeasures),
    findUndertakings: promise(reader.findUndertakings),
    findReconciliations: promise(reader.findReconciliations),
    countReconciliations: promise(reader.countReconciliations),
    who: promise(reader.who),
    findVersions: promise(reader.findVersions),
    findPrintings: promise(reader.findPrintings),
    findCopies: promise(reader.findCopies),
    findStory: promise(reader.findStory),
    findStories: promise(reader.findStories),
    findQuotations: promise(reader.findQuotations),
    findArticles: promise(reader.findArticles),
    countArticles: promise(reader.countArticles),
    record: promise(reader.record),
    article: promise(reader.article),
    ledger: promise(reader.ledger),
    statistics: promise(reader.statistics),
    startImport: promise(gazetteer.startImport),
    imported: promise(gazetteer.imported),
    importedPlaces: promise(gazetteer.importedPlaces),
    forgetImported: promise(gazetteer.forgetImported),
    corrections: promise(gazetteer.corrections),
    correct: promise(gazetteer.correct),
    takeBackCorrection: promise(gazetteer.takeBackCorrection),
    check: promise(() => checkDatabase(database)),
    close: promise(() => {
      database.close()
    }),
  }
}
