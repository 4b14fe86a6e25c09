import type { EventStatus } from '../model/reading.ts'
import type { DataFiles } from './files.ts'
import { byName, parseTable } from './table.ts'

const roles = [
  'governor',
  'modifier',
  'object',
  'noun',
  'adverb',
  'occurrence',
  'clause',
  'report',
  'from',
  'ultimatum',
  'judging',
  'state',
] as const

/** How a word stands to a deed: see the head of `en/deed-words.tsv`. */
export type DeedRole = (typeof roles)[number]

type DeedTable = Readonly<Record<DeedRole, ReadonlyMap<string, EventStatus | null>>>

/** What words around a deed say of whether it happened, by their role; `denied`: what they say where they are denied themselves ("did not try to"). */
export interface DeedWords extends DeedTable {
  readonly denied: DeedTable
}

/** What words around a deed say of it; null: nothing, so that it is no happening to file. */
export function loadDeedWords(files: DataFiles): DeedWords {
  const rows = parseTable(files.text('en/deed-words.tsv'), ['word', 'role', 'status', 'denied'])
  const toTable = (column: 'status' | 'denied'): DeedTable => {
    const said = rows.filter((row) => row[column] !== '')
    const of = (role: DeedRole) =>
      said
        .filter((row) => row.role === role)
        .map((row) => [row.word, row[column] === 'none' ? null : (row[column] as EventStatus)] as const)
    return byName(roles, (role) => new Map(of(role)))
  }
  return { ...toTable('status'), denied: toTable('denied') }
}

/** Words that make many happenings of a noun in the plural ("repeated attacks"). */
export const loadQuantities = (files: DataFiles): ReadonlySet<string> =>
  new Set(
    parseTable(files.text('en/deed-words.tsv'), ['word', 'role'])
      .filter((row) => row.role === 'quantity')
      .map((row) => row.word),
  )
