import type { DataFiles } from './files.ts'
import { byName, parseTable } from './table.ts'

const classes = [
  'accident',
  'account',
  'accusation',
  'answer',
  'assailant',
  'authorship',
  'battle',
  'beset',
  'blocking',
  'boast',
  'bringing',
  'carrier',
  'charge',
  'charging',
  'commitment',
  'confirming',
  'convening',
  'court',
  'crowd',
  'delivering',
  'demand',
  'denial',
  'dismissal',
  'dwelling',
  'fiction',
  'force',
  'hazard',
  'hedge',
  'idea',
  'impact',
  'mishap',
  'narrating',
  'other',
  'outfit',
  'part',
  'plain',
  'policing',
  'relief',
  'surfacing',
  'telling',
  'unhurt',
  'wound',
] as const

/** What a word tells of a happening or of who vouches for it: see the head of `en/event-words.tsv`. */
type EventWordClass = (typeof classes)[number]

/** Lower-case words by their class. */
export type EventWords = Readonly<Record<EventWordClass, ReadonlySet<string>>>

/** The words of `en/event-words.tsv` by their class; classes that the code does not know are passed over. */
export function loadEventWords(files: DataFiles): EventWords {
  const rows = parseTable(files.text('en/event-words.tsv'), ['word', 'class'])
  return byName(classes, (name) => new Set(rows.filter((row) => row.class === name).map((row) => row.word)))
}
