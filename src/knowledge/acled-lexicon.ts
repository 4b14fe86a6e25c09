import type { EventRecord } from '../model/reading.ts'
import type { DataFiles } from './files.ts'
import { parseTable } from './table.ts'

/** What a word tells of a happening in the codebook's terms: see the head of `en/acled-words.tsv`. */
export type AcledClass =
  | 'state'
  | 'official'
  | 'armed'
  | 'civilian'
  | 'crowd'
  | 'protester'
  | 'prisoner'
  | 'post'
  | 'unarmed'
  | 'chemical'
  | 'air'
  | 'suicide'
  | 'shell'
  | 'bomb'
  | 'grenade'
  | 'fire-bomb'
  | 'stones'
  | 'riot'
  | 'sexual'
  | 'tyres'
  | 'control'
  | 'live'
  | 'severe'
  | 'demonstration'
  | 'weapons'
  | 'goods'
  | 'property'
  | 'place'
  | 'base'
  | 'peaceful'
  | 'battle'
  | 'exchange'
  | 'deal'
  | 'peace'
  | 'repel'
  | 'foil'

/** A word, or several, with all that it tells. */
export interface AcledWord {
  readonly rest: readonly string[]
  readonly classes: readonly AcledClass[]
}

/** An ACLED event type with its sub-event type. */
export type AcledType = NonNullable<EventRecord['acled']>

/** What the coding in ACLED's types knows of a language. */
export interface AcledLexicon {
  /** Words by the first of them, longest first. */
  readonly words: ReadonlyMap<string, readonly AcledWord[]>
  /** The type of a deed of which no more is known than `type/mode`. */
  readonly byMode: ReadonlyMap<string, string>
  /** All sub-event types in the order of their precedence. */
  readonly types: ReadonlyMap<string, AcledType>
  /** Place of a sub-event type in that order. */
  readonly rank: ReadonlyMap<string, number>
}

/** The words of a row as the tagger parts them: at blanks and around hyphens. */
const toParts = (word: string): readonly string[] => word.replaceAll('-', ' - ').split(' ')

/** The tables `en/acled*.tsv`. @throws where one lacks a column. */
export function loadAcledLexicon(files: DataFiles): AcledLexicon {
  const classes = new Map<string, AcledClass[]>()
  for (const row of parseTable(files.text('en/acled-words.tsv'), ['word', 'class']))
    classes.set(row.word, [...(classes.get(row.word) ?? []), row.class as AcledClass])
  const words = new Map<string, AcledWord[]>()
  for (const [word, told] of classes) {
    const [first, ...rest] = toParts(word)
    words.set(first!, [...(words.get(first!) ?? []), { rest, classes: told }])
  }
  for (const list of words.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const types = parseTable(files.text('en/acled-types.tsv'), ['subEventType', 'eventType'])
  return {
    words,
    byMode: new Map(
      parseTable(files.text('en/acled.tsv'), ['type', 'mode', 'subEventType']).map((row) => [
        `${row.type}/${row.mode}`,
        row.subEventType,
      ]),
    ),
    types: new Map(types.map(({ subEventType, eventType }) => [subEventType, { eventType, subEventType }])),
    rank: new Map(types.map((row, i) => [row.subEventType, i])),
  }
}
