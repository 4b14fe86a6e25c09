import type { ParticipantKind } from '../model/reading.ts'
import { parseCameoAgents } from './cameo-actors.ts'
import type { DataFiles } from './files.ts'
import { parseTable, parseWord } from './table.ts'

/** What a common noun names when it takes part. */
export interface ParticipantNoun {
  readonly kind: ParticipantKind
  readonly tag: string | null
  readonly sector: string | null
}

/** Plural of a noun by its ending. */
const toPlural = (noun: string): string =>
  /(?:man)$/.test(noun)
    ? `${noun.slice(0, -2)}en`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`

/** What common nouns name; a person's plural is a group. */
export function loadParticipants(files: DataFiles): ReadonlyMap<string, ParticipantNoun> {
  const rows = parseTable(files.text('en/participants.tsv'), ['noun', 'kind', 'tag', 'sector'])
  const nouns = new Map<string, ParticipantNoun>()
  for (const row of rows)
    nouns.set(row.noun, { kind: row.kind as ParticipantKind, tag: parseWord(row.tag), sector: parseWord(row.sector) })
  for (const [noun, what] of [...nouns]) {
    const plural = toPlural(noun)
    if (!nouns.has(plural)) nouns.set(plural, what.kind === 'person' ? { ...what, kind: 'group' } : what)
  }
  return nouns
}

/** The common nouns of the user's own dictionaries of agents. */
export const loadAgents = (files: DataFiles): readonly (readonly [string, ParticipantNoun])[] =>
  files.names
    .filter((name) => /^actors\/.*\.agents$/.test(name))
    .flatMap((name) => parseCameoAgents(files.text(name)))
    .flatMap(({ noun, plural, sector }) => [
      [noun, { kind: 'person' as const, tag: null, sector }] as const,
      ...(plural === null ? [] : [[plural, { kind: 'group' as const, tag: null, sector }] as const]),
    ])
