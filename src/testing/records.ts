import { createHash } from 'node:crypto'
import type { Article } from '../model/article.ts'
import type {
  CommitmentRecord,
  Count,
  EventDate,
  EventPlace,
  EventRecord,
  FigureRecord,
  Participant,
  Published,
  Reading,
  StatementRecord,
} from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Basis } from '../model/time.ts'

/** The given words of a text as a Span; `nth` (from 1) where they stand several times. @throws where they do not. */
export function quote(text: string, words: string, nth = 1): Span {
  let start = -1
  for (let i = 0; i < nth; i += 1) {
    start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`The text does not hold "${words}" ${nth} times.`)
  }
  return { start, end: start + words.length, text: words }
}

/** An article as acquired, with the fields that matter to the test. */
export const toArticle = (text: string, fields: Partial<Article> = {}): Article => ({
  id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  externalId: null,
  source: 'example.txt',
  url: null,
  title: null,
  outlet: null,
  byline: null,
  language: 'en',
  published: null,
  text,
  problems: [],
  ...fields,
})

/** An interval of days as a record's date. */
export const toDate = (from: string, to = from, basis: Basis = 'stated'): EventDate => ({
  from,
  to,
  edtf: from === to ? from : `${from}/${to}`,
  precision: from === to ? 'day' : 'week',
  basis,
})

export const toParticipant = (mention: Span, fields: Partial<Participant> = {}): Participant => ({
  name: mention.text,
  ref: null,
  text: mention.text,
  kind: 'group',
  actor: null,
  country: null,
  sector: null,
  mentions: [mention],
  ...fields,
})

/** Exactly `best` people, said with the words of `evidence`. */
export const toCount = (best: number, evidence: Span, fields: Partial<Count> = {}): Count => ({
  best,
  min: best,
  max: best,
  approx: false,
  verbatim: String(best),
  of: null,
  parts: [],
  evidence,
  ...fields,
})

export const toPlace = (mention: Span, fields: Partial<EventPlace> = {}): EventPlace => ({
  name: mention.text,
  ref: null,
  lat: null,
  lon: null,
  uncertaintyKm: null,
  country: null,
  admin1: null,
  basis: 'stated',
  mention,
  ...fields,
})

export const toEvent = (id: string, evidence: Span, fields: Partial<EventRecord> = {}): EventRecord => ({
  id,
  type: 'ASSAULT',
  mode: null,
  acled: null,
  tags: [],
  status: 'happened',
  attribution: { kind: 'asserted', by: [] },
  aggregate: false,
  agents: [],
  targets: [],
  instruments: [],
  date: null,
  place: null,
  killed: null,
  injured: null,
  detained: null,
  abducted: null,
  displaced: null,
  trigger: evidence,
  mentions: [evidence],
  evidence,
  rule: 'test/event',
  confidence: 0.9,
  ...fields,
})

/** A statement by the words of `speaker`, with the words of `cue`, saying the words of `content`. */
export const toStatement = (
  id: string,
  { evidence, speaker, cue, content }: { evidence: Span; speaker: Span; cue: Span; content: Span },
  fields: Partial<StatementRecord> = {},
): StatementRecord => ({
  id,
  speaker: { name: speaker.text, ref: null, text: null, role: null, kind: 'person', mention: speaker, basis: 'stated' },
  cue,
  verb: cue.text,
  said: 'said',
  content: { ...content, parts: [] },
  form: 'indirect',
  direct: false,
  stance: 'asserts',
  topic: [],
  addressee: null,
  venue: null,
  when: null,
  date: null,
  within: null,
  evidence,
  rule: 'test/statement',
  confidence: 0.9,
  ...fields,
})

export const toFigure = (
  id: string,
  evidence: Span,
  best: number,
  unit: string,
  fields: Partial<FigureRecord> = {},
): FigureRecord => ({
  id,
  value: { best, min: best, max: best, approx: false },
  verbatim: String(best),
  unit,
  of: null,
  measures: unit,
  places: [],
  period: null,
  change: null,
  tally: null,
  partOf: null,
  converted: null,
  by: [],
  reportedBy: null,
  evidence,
  rule: 'test/figure',
  confidence: 0.9,
  ...fields,
})

export const toCommitment = (
  id: string,
  evidence: Span,
  what: string,
  due: CommitmentRecord['due'],
  fields: Partial<CommitmentRecord> = {},
): CommitmentRecord => ({
  id,
  who: [],
  what,
  condition: null,
  place: null,
  due,
  by: [],
  evidence,
  rule: 'test/commitment',
  confidence: 0.8,
  ...fields,
})

/** A publication day, stated by the words of `evidence` where there are some. */
export const toPublished = (day: string, evidence: readonly Span[] = [], basis: Basis = 'stated'): Published => ({
  from: day,
  to: day,
  edtf: day,
  basis,
  evidence,
})

/** The reading of an article that has just the given parts. */
export const toTestReading = (
  article: Article,
  parts: Partial<Omit<Reading, 'document'>> & { readonly published?: Published | null } = {},
): Reading => {
  const { published = null, ...layers } = parts
  const { problems, published: _stated, ...document } = article
  return {
    reader: { version: '0.0.0-test', data: 'sha256:test' },
    document: { ...document, published, relevance: null, repairs: [] },
    times: [],
    places: [],
    people: [],
    organizations: [],
    events: [],
    statements: [],
    figures: [],
    commitments: [],
    outcomes: [],
    reconciliations: [],
    problems,
    ...layers,
  }
}
