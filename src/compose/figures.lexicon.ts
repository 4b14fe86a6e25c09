import type { DataFiles } from '../knowledge/files.ts'
import { type Cue, loadReporting, loadSpeakerNouns, type SpeakerNouns } from '../knowledge/lexicon.ts'
import { parseList, parseTable } from '../knowledge/table.ts'
import type { Tally } from '../model/reading.ts'
import { toConversion, type Unit } from './figures.units.ts'

/**
 * How a loss word stands to the number of those lost. `transitive`: they are its object ("killed 5"); `intransitive`: its subject
 * ("5 died"); `state`: it stands behind them ("5 dead"); `nominal`: before "of" ("the deaths of 5"); `noun`: it is what is counted
 * ("5 deaths"); `own-forces`: they are its object where these are fighters ("lost 5 men"); `collective`: it names them ("5 of the wounded"); `toll`: a number is put at it ("a toll of 5").
 */
export type LossPart =
  | 'own-forces'
  | 'transitive'
  | 'intransitive'
  | 'state'
  | 'nominal'
  | 'noun'
  | 'collective'
  | 'toll'

/** A phrase that tells how a figure stands to time, or that it is still to come. */
export interface TallyPhrase {
  readonly words: readonly string[]
  readonly tally: Tally | 'expected'
}

/** Words that tell a loss, where they may stand to its number, and what they measure. */
export interface LossWord {
  /** Lower case; `*` stands for up to three words. */
  readonly words: readonly string[]
  readonly parts: ReadonlySet<LossPart>
  readonly measures: string
}

/** Everything that the figures reader knows of a language. */
export interface FigureLexicon {
  /** Loss words by their first word, longest first. */
  readonly losses: ReadonlyMap<string, readonly LossWord[]>
  /** What a counted noun measures, by its singular: "attack" is events, "soldier" personnel. */
  readonly nouns: ReadonlyMap<string, string>
  /** Units by word: "km" is kilometers and measures distance. Money is left to the number finder. */
  readonly units: ReadonlyMap<string, Unit>
  readonly changes: ReadonlyMap<string, 'up' | 'down'>
  /** Number words up to nineteen, with what they say. */
  readonly cardinals: ReadonlyMap<string, number>
  /** Phrases of tallies by their first word, longest first. */
  readonly tallies: ReadonlyMap<string, readonly TallyPhrase[]>
  readonly cues: ReadonlyMap<string, Cue>
  /** Common nouns that can speak ("the monitor"): by themselves they stand for a body named before. */
  readonly speakerNouns: SpeakerNouns
}

/** Units by their words; speeds by their own names as well ("miles an hour"). @throws where the file lacks a column. */
function toUnits(files: DataFiles): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const row of parseTable(files.text('en/units.tsv'), ['word', 'unit', 'measures', 'converts'])) {
    if (row.measures === 'money') continue
    const unit = { unit: row.unit, measures: row.measures, converts: toConversion(row.measures, row.converts) }
    units.set(row.word, unit)
    if (unit.measures === 'speed') units.set(unit.unit, unit)
  }
  return units
}

/** Reads the words of losses, counted nouns, units and changes from their data files. @throws where a file lacks a column. */
export function toFigureLexicon(files: DataFiles): FigureLexicon {
  const losses = new Map<string, LossWord[]>()
  for (const row of parseTable(files.text('en/losses.tsv'), ['word', 'parts', 'measures'])) {
    const words = row.word.split(' ')
    const loss = { words, parts: new Set(parseList(row.parts) as LossPart[]), measures: row.measures }
    losses.set(words[0]!, [...(losses.get(words[0]!) ?? []), loss])
  }
  for (const list of losses.values()) list.sort((a, b) => b.words.length - a.words.length)
  const tallies = new Map<string, TallyPhrase[]>()
  for (const row of parseTable(files.text('en/tallies.tsv'), ['phrase', 'tally'])) {
    const words = row.phrase.split(' ')
    tallies.set(words[0]!, [...(tallies.get(words[0]!) ?? []), { words, tally: row.tally as TallyPhrase['tally'] }])
  }
  for (const list of tallies.values()) list.sort((a, b) => b.words.length - a.words.length)
  const table = (name: string, column: string, value: string) =>
    parseTable(files.text(name), [column, value]).map((row) => [row[column]!, row[value]!] as const)
  return {
    losses,
    nouns: new Map(table('en/counted.tsv', 'noun', 'measures')),
    units: toUnits(files),
    tallies,
    changes: new Map(table('en/changes.tsv', 'word', 'direction') as (readonly [string, 'up' | 'down'])[]),
    cardinals: new Map(
      parseTable(files.text('en/numbers.tsv'), ['word', 'kind', 'value'])
        .filter(({ kind }) => kind === 'unit')
        .map(({ word, value }) => [word, Number(value)]),
    ),
    cues: loadReporting(files).verbs,
    speakerNouns: loadSpeakerNouns(files),
  }
}

/** The last letters of plurals. */
const [letterS, letterN] = ['s', 'n'].map((letter) => letter.charCodeAt(0))

/** The singular of a noun as said, by its ending: enough to look it up in the table of counted nouns. */
export function toSingular(noun: string): string {
  // Asked of every word: most end like no plural at all.
  const last = noun.charCodeAt(noun.length - 1)
  if (last === letterN) {
    if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`
    return noun.endsWith('children') ? noun.slice(0, -3) : noun
  }
  if (last !== letterS || noun.length === 1 || noun.endsWith('ss')) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  return noun.endsWith('es') && /(ss|sh|ch|x)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1)
}
