import type { EventRecord, FigureRecord, StatementRecord } from '../model/reading.ts'
import { covers, type Range } from '../model/span.ts'

/** Measures of people who came to harm or were moved: they say what is spoken of better than their unit does. */
const harms: ReadonlySet<string> = new Set(['killed', 'injured', 'detained', 'abducted', 'displaced'])

/** What a figure is on, in lower case: "killed", "attacks". */
const toMatter = ({ measures, unit }: FigureRecord): string =>
  (harms.has(measures) ? measures : unit || measures).toLowerCase()

/**
 * Statements with what they speak of beside the names of their topic: the types of the happenings told in their words (PLOVER, in capitals), and what
 * the figures there count ("killed"). Each once, in the order of the words; those without any stay as they are.
 */
export function withAbout(
  statements: readonly StatementRecord[],
  events: readonly EventRecord[],
  figures: readonly FigureRecord[],
): readonly StatementRecord[] {
  const matters: readonly { readonly words: Range; readonly matter: string }[] = [
    ...events.map(({ trigger, type }) => ({ words: trigger, matter: type })),
    ...figures.map((figure) => ({ words: figure.evidence, matter: toMatter(figure) })),
  ].sort((a, b) => a.words.start - b.words.start)
  return statements.map((statement) => {
    const about = matters.filter(({ words }) => covers(statement.content, words)).map(({ matter }) => matter)
    return about.length === 0 ? statement : { ...statement, about: [...new Set(about)] }
  })
}
