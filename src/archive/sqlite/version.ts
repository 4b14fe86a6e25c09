import Sqlite from 'better-sqlite3'

/** Version of the SQLite that is built in. @throws where the native module cannot be loaded */
export function sqliteVersion(): string {
  const database = new Sqlite(':memory:')
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}
