import type { StatementRecord } from '../../../src/model/reading.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Summary, Value } from '../value.ts'
import { capital, describeDays, describeNames, notStated, toNames } from '../words.ts'

/** The words of a span, with spaces that were lost in transit. */
const read = ({ reads, text }: Span): string => reads ?? text

/** What was said, without the words that part it; in quotation marks where the article quotes it. */
export function describeContent({ content, form }: StatementRecord): string {
  const text = content.parts.length > 0 ? content.parts.map(read).join(' … ') : read(content)
  return form === 'direct' && !/^["“«]/.test(text) ? `“${text}”` : text
}

/** Can a speaker have a page: one whom the article names, not one whom it only describes ("a witness")? */
export const isNamed = ({ speaker }: StatementRecord): boolean =>
  speaker.ref !== null || speaker.kind === 'organization'

/** What is not plain about a saying, in words. */
export const toStatementChips = (statement: StatementRecord): readonly string[] => [
  ...(statement.said === 'said' ? [] : [statement.said === 'unsaid' ? 'not said' : statement.said]),
  ...(statement.form === 'indirect' ? [] : [statement.form === 'direct' ? 'quoted' : 'partly quoted']),
]

/** Who and what places the words name, and of what happenings and counts they tell. */
const describeAbout = ({ topic, about = [] }: StatementRecord): string =>
  describeNames([...toNames(topic), ...about.map((matter) => matter.toLowerCase().replaceAll('_', ' '))])

export function toStatementValues(statement: StatementRecord): readonly Value[] {
  const { speaker, addressee, content } = statement
  return [
    {
      label: 'Speaker',
      text: speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name,
      basis: speaker.basis,
      spans: speaker.mention ? [speaker.mention] : [],
    },
    { label: 'Stance', text: capital(statement.stance), basis: 'stated', spans: [statement.cue] },
    {
      label: 'Content',
      text: describeContent(statement),
      basis: 'stated',
      spans: content.parts,
    },
    { label: 'Form', text: statement.form === 'mixed' ? 'partly quoted' : statement.form, basis: null, spans: [] },
    {
      label: 'To',
      text: addressee?.name ?? notStated,
      basis: addressee ? (addressee.basis ?? 'stated') : null,
      spans: [],
    },
    { label: 'About', text: describeAbout(statement) || notStated, basis: null, spans: [] },
    { label: 'When', text: describeDays(statement.date), basis: statement.date?.basis ?? null, spans: [] },
  ]
}

export const summarizeStatement = (statement: StatementRecord): Summary => ({
  title: capital(statement.speaker.name),
  detail: `${capital(statement.stance)}: ${describeContent(statement)}`,
})
