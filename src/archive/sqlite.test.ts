import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { archiveConformance } from '../testing/archive-conformance.ts'
import { openSqliteArchive } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
let made = 0
afterAll(() => rmSync(folder, { recursive: true }))

archiveConformance('SQLite', async () => openSqliteArchive(join(folder, `${++made}.db`), { create: true }))
