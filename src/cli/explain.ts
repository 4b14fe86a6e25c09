import { Argument, Option } from 'commander'
import type { ArticlePage, RecordPage } from '../archive/stored.ts'
import type { ClausePicture, EventExplanation } from '../explanation.ts'
import type { Reading } from '../model/reading.ts'
import { covers, type Span } from '../model/span.ts'
import type { Chain } from './chain.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { toHear } from './hear.ts'
import { type ArchiveOptions, archiveOption } from './options.ts'
import type { Look } from './record-page.ts'
import type { KnownRule } from './rules.ts'
import { toPrintable } from './terminal.ts'

const at = ({ start, end }: Span): string => `${start}–${end}`
const quoted = (span: Span): string => `“${span.reads ?? span.text}” ${at(span)}`
const mostWords = 3

const quotedFew = (spans: readonly Span[]): string =>
  [
    ...spans.slice(0, mostWords).map(quoted),
    ...(spans.length > mostWords ? [`and ${spans.length - mostWords} more`] : []),
  ].join(', ')

/** Values as lines: those of one part that rest on the same words share a line. */
function toValueLines(links: Chain['links']): (readonly [label: string, told: string])[] {
  const lines: { label: string; values: string[]; words: readonly Span[] }[] = []
  for (const { path, value, words } of links) {
    const dot = path.lastIndexOf('.')
    const label = dot < 0 ? path : path.slice(0, dot)
    const name = path.slice(dot + 1)
    const told = dot < 0 || /^\d+$/.test(name) ? value : `${name} ${value}`
    const last = lines.at(-1)
    if (dot >= 0 && last?.label === label && quotedFew(last.words) === quotedFew(words)) last.values.push(told)
    else lines.push({ label, values: [told], words })
  }
  return lines.map(({ label, values, words }) => {
    const said = values.join('; ')
    // Words that are the value itself need no second telling, but their place does.
    const [only] = words
    if (words.length === 1 && said === (only!.reads ?? only!.text)) return [label, `“${said}” ${at(only!)}`] as const
    return [label, words.length > 0 ? `${said} ← ${quotedFew(words)}` : said] as const
  })
}

/** Those of the reading that a record refers to by id, each with what the reading knows of it and on which words. */
function findReferred(record: object, reading: Reading): (readonly [id: string, told: string])[] {
  const ids = new Set([...JSON.stringify(record).matchAll(/"ref":"(\w+)"/g)].map(([, id]) => id!))
  return [
    ...reading.people.map((person) => {
      const roles = person.roles.map(({ title, of }) => (of ? `${title} of ${of}` : title))
      return [person.id, `${[person.name, ...roles].join(', ')}: ${quotedFew(person.mentions)}`] as const
    }),
    ...reading.organizations.map((organization) => {
      const actor = organization.actor ? ` (actor ${organization.actor})` : ''
      return [organization.id, `${organization.name}${actor}: ${quotedFew(organization.mentions)}`] as const
    }),
    ...reading.places.map((place) => {
      const point = place.lat === null ? '' : ` at ${place.lat}, ${place.lon}`
      const row = place.gazetteer ? ` (${place.gazetteer})` : ''
      const why = place.why && place.why.length > 0 ? `, for ${place.why.join('; ')}` : ''
      return [place.id, `${place.name}${point}${row}, rule ${place.rule}${why}: ${quotedFew(place.mentions)}`] as const
    }),
    ...reading.places.flatMap((place) =>
      (place.candidates ?? []).map((one) => {
        const where = [one.admin1, one.country].filter((part) => part !== null).join(', ')
        return [place.id, `not ${one.name} in ${where} at ${one.lat}, ${one.lon}: ${one.why.join('; ')}`] as const
      }),
    ),
    ...reading.places.flatMap((place) =>
      (place.relations ?? []).map((told) => {
        const reach = `within ${told.uncertaintyKm} km of ${told.lat}, ${told.lon}`
        return [place.id, `${told.name}, rule ${told.rule}, ${reach}: ${quoted(told)}`] as const
      }),
    ),
  ].filter(([id]) => ids.has(id))
}

/** Time expressions inside the evidence, with what they were resolved to. */
const findTimes = (evidence: Span, reading: Reading): (readonly [words: string, told: string])[] =>
  reading.times
    .filter((time) => covers(evidence, time))
    .map((time) => {
      const days = time.from === time.to ? (time.from ?? 'open') : `${time.from ?? 'open'} to ${time.to ?? 'open'}`
      return [quoted(time), `${days}, ${time.basis}, rule ${time.rule}`] as const
    })

/** The clause that tells an event and how each value hangs on it; null for other records. */
async function explainEvent({ stored }: RecordPage, { document }: Reading): Promise<EventExplanation | null> {
  if (stored.kind !== 'event') return null
  const [{ loadDataFiles }, { createExplainer }] = await Promise.all([
    import('../knowledge/load.ts'),
    import('../explanation.ts'),
  ])
  return createExplainer(loadDataFiles()).explain({ ...document, problems: [], published: null }, stored.record)
}

/** The clause as a small tree: its verb, and below it each part with its words. */
function drawClause({ verb, told, parts }: ClausePicture): string {
  const width = Math.max(0, ...parts.map(({ role }) => role.length))
  const lines = parts.map(({ role, words }, i) => {
    const branch = i === parts.length - 1 ? '└─' : '├─'
    return `  ${branch} ${role.padEnd(width)}  ${toPrintable(words.reads ?? words.text)}\n`
  })
  return `  ${toPrintable(verb.reads ?? verb.text)} (${told})\n${lines.join('')}`
}

const toPathLines = (paths: EventExplanation['paths']): (readonly [label: string, told: string])[] =>
  paths.map(({ part, words, path }) => [part, `${quoted(words)} ← ${path}`])

interface Explanation {
  readonly page: RecordPage
  readonly whole: ArticlePage
  readonly chain: Chain
  readonly rule: KnownRule | null
  /** Null where the record is no event. */
  readonly event: EventExplanation | null
  /** The evidence's sentences drawn as trees; null where nobody asked for them. */
  readonly drawn: string | null
}

/** Draws the trees of the sentences that evidence lies in. */
async function drawTrees(evidence: Span, { document }: Reading): Promise<string> {
  const [{ loadDataFiles, loadTreeModel }, { createTreeReader }, { drawTree }] = await Promise.all([
    import('../knowledge/load.ts'),
    import('../trees.ts'),
    import('../text/trees/draw.ts'),
  ])
  const reader = createTreeReader(loadDataFiles(), loadTreeModel())
  return reader
    .paragraphAt({ ...document, problems: [], published: null }, evidence.start)
    .sentences.filter(({ span }) => span.start < evidence.end && evidence.start < span.end)
    .map(({ words }) => drawTree(words.map((word, index) => ({ ...word, text: toPrintable(word.text), index }))))
    .join('\n')
}

async function render({ page, whole, chain, rule, event, drawn }: Explanation, look: Look): Promise<string> {
  const { toArticlePairs, toPairs, toSentence, toStyles, toBlock } = await import('./record-page.ts')
  const { bold } = toStyles(look)
  const { stored, context } = page
  const { evidence } = stored.record
  const heading = (text: string): string => `\n${bold(text)}\n`
  const paint = (text: string): string => text
  const referred = findReferred(stored.record, whole.reading)
  const times = findTimes(evidence, whole.reading)
  return [
    `${bold(stored.kind)} ${stored.id}\n`,
    heading(`Sentence, evidence at ${at(evidence)} of the text as received`),
    toSentence(context, look),
    ...(evidence.reads ? [toPairs([['read as', evidence.reads]], look)] : []),
    ...(drawn === null ? [] : [heading('How the sentence is built'), drawn.replace(/^(?=.)/gm, '  ')]),
    ...(event?.clause ? [heading('Clause'), drawClause(event.clause)] : []),
    heading('Rule'),
    toPairs(
      [
        ['rule', stored.record.rule],
        ['confidence', String(stored.record.confidence)],
        ...(rule?.description ? [['means', rule.description] as const] : []),
        ...(rule?.finds ?? []).slice(0, mostWords).map((example) => ['finds', example] as const),
      ],
      look,
    ),
    ...(event && event.paths.length > 0
      ? [heading('How each value hangs on it'), toPairs(toPathLines(event.paths), look)]
      : []),
    heading('Values, each with its words'),
    toPairs(toValueLines(chain.links), look),
    ...(chain.notSaid.length > 0
      ? [heading('Not said'), toBlock([{ text: chain.notSaid.join(', '), paint }], look)]
      : []),
    ...(times.length > 0 ? [heading('Times in the evidence'), toPairs(times, look)] : []),
    ...(referred.length > 0 ? [heading('Refers to'), toPairs(referred, look)] : []),
    heading('Article'),
    toPairs(
      [...toArticlePairs(page.article), ['reader', `${stored.reader.version}, data ${stored.reader.data}`]],
      look,
    ),
  ].join('')
}

export const explain = defineCommand<ArchiveOptions & { readonly json?: boolean; readonly tree?: boolean }>({
  name: 'explain',
  summary: 'show why a record says what it says',
  description:
    'Follows a record of the archive from its values to the rule that made it and to the sentence that says it, with offsets into the text as received.',
  arguments: [new Argument('<id>', 'id of a record, as "dateline list" shows it')],
  options: [
    new Option('--json', 'the same as one JSON object').conflicts('tree'),
    new Option('--tree', 'also draw how the sentence is built'),
    archiveOption(),
  ],
  examples: [
    ['dateline explain 9f86d081884c-e1', 'the chain behind one event'],
    ['dateline explain 9f86d081884c-s2 --json', 'the same for another program'],
    ['dateline explain 9f86d081884c-e1 --tree', 'with the tree of the sentence'],
  ],
  async run({ arguments: [id = ''], options }, terminal): Promise<ExitCode> {
    const [{ openArchive }, { toChain }, { findRule }] = await Promise.all([
      import('../archive/open.ts'),
      import('./chain.ts'),
      import('./rules.ts'),
    ])
    const archive = await openArchive(options.archive, { hearCopied: toHear(terminal) })
    try {
      const page = await archive.record(id)
      const whole = page && (await archive.article(page.stored.article.id))
      if (!page || !whole) {
        terminal.err(
          `There is no record ${id} in ${options.archive}. "dateline list events" shows ids; "dateline show ID" shows an article.\n`,
        )
        return 1
      }
      const explanation = {
        page,
        whole,
        chain: toChain(page.stored.record),
        rule: await findRule(page.stored.record.rule),
        event: await explainEvent(page, whole.reading),
        drawn: options.tree ? await drawTrees(page.stored.record.evidence, whole.reading) : null,
      }
      const { stored, context } = page
      const { chain, rule, event } = explanation
      await terminal.out(
        options.json
          ? `${JSON.stringify({ ...stored, context, rule: rule ?? { id: stored.record.rule }, ...chain, ...event })}\n`
          : await render(explanation, terminal),
      )
      return 0
    } finally {
      await archive.close()
    }
  },
})
