import { Argument, Option } from 'commander'
import type { IncidentPage, StoredContradiction } from '../archive/linked.ts'
import type { Corroboration } from '../model/corroboration.ts'
import { type Toll, type TollRule, tollKinds, tollRules } from '../model/incident.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { type ArchiveOptions, archiveOption } from './options.ts'
import { type Look, toBlock, toPairs, toStyles } from './record-page.ts'
import { UsageError } from './usage-error.ts'

const plain = (text: string): string => text

/** The options of `dateline incident`. */
export interface IncidentOptions extends ArchiveOptions {
  readonly json?: boolean
  readonly asOf?: string
  readonly toll: TollRule
}

const sayBounds = ({ low, high }: Toll): string =>
  high === null ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`

const sayToll = (toll: Toll, rule: TollRule): string =>
  `${toll.best[rule]} (${rule}), said ${sayBounds(toll)} in ${toll.claims.length} ${toll.claims.length === 1 ? 'report' : 'reports'}`

const countOf = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** Both sides below one another, with what would let both hold. */
function renderContradiction(
  { kind, about, sides, records, bothHold, state, key }: StoredContradiction,
  look: Look,
): string {
  const { bold } = toStyles(look)
  const side = (i: 0 | 1): string =>
    toBlock(
      [
        {
          text: `${sides[i].says}: “${records[i].context.before}${records[i].context.evidence}${records[i].context.after}” ${records[i].article.outlet ?? ''}, ${sides[i].record}`,
          paint: plain,
        },
      ],
      look,
      '    ',
    )
  return [
    toBlock([{ text: `≠ ${kind}, ${about} (${state}, ${key})`, paint: bold }], look),
    side(0),
    side(1),
    toBlock([{ text: bothHold, paint: plain }], look, '    '),
  ].join('')
}

/** An incident as a page for the terminal. */
function render(
  { incident, ties, contradictions, decisions, asOf }: IncidentPage,
  { kinds, grade, singleSourced }: Corroboration,
  rule: TollRule,
  look: Look,
): string {
  const { bold, dim } = toStyles(look)
  const tied = new Map(ties.map(({ report, because }) => [report, because]))
  const heading = (text: string): string => `\n${bold(text)}\n`
  const names = (joined: IncidentPage['incident']['agents']): string =>
    joined.map(({ value }) => value.name).join(', ') || 'not stated'
  const tolls = tollKinds.flatMap((kind) => {
    const toll = incident.tolls[kind]
    return toll === null ? [] : [[kind, sayToll(toll, rule)] as const]
  })
  return [
    `${bold('incident')} ${incident.id}${asOf === null ? '' : `, as of ${asOf}`}\n\n`,
    toPairs(
      [
        ['what', [incident.type, incident.mode ?? '', incident.status].filter(Boolean).join(', ')],
        ['when', incident.date?.value.edtf ?? 'not stated'],
        ['where', incident.place?.value.name ?? 'not stated'],
        ['by', names(incident.agents)],
        ['to', names(incident.targets)],
        ...tolls,
        [
          'told by',
          `${countOf(incident.count, 'report')}, ${singleSourced ? 'single-sourced' : countOf(incident.origins.length, 'independent source')}`,
        ],
      ],
      look,
    ),
    heading('Whose word it is'),
    toPairs(
      kinds.map(({ kind, names }) => [kind, names.join(', ')] as const),
      look,
    ),
    toBlock(
      [
        {
          text: `Suggested grade ${grade.reliability}${grade.credibility}: ${grade.because.join(' ')} A person sets it.`,
          paint: plain,
        },
      ],
      look,
    ),
    heading('Reports, in order of publication'),
    ...incident.reports.map((report) =>
      [
        toBlock(
          [
            {
              text: `${report.article.published ?? 'undated'} ${report.article.outlet ?? ''} (${report.origin.name}) ${report.id}`,
              paint: dim,
            },
          ],
          look,
        ),
        toBlock([{ text: report.sentence, paint: plain }], look, '    '),
        ...(tied.has(report.id)
          ? [toBlock([{ text: `Joined: ${tied.get(report.id)!.join('; ')}`, paint: dim }], look, '    ')]
          : []),
      ].join(''),
    ),
    ...(contradictions.length > 0
      ? [heading('Contradictions'), ...contradictions.map((one) => renderContradiction(one, look))]
      : []),
    ...(decisions.length > 0
      ? [
          heading('Decisions'),
          toPairs(
            decisions.map(
              ({ number, kind, reason, by, at, stands }) =>
                [
                  `${number}`,
                  `${kind}${by ? ` by ${by}` : ''}, ${at.slice(0, 10)}${stands ? '' : ', undone'}: ${reason || 'no reason given'}`,
                ] as const,
            ),
            look,
          ),
        ]
      : []),
  ].join('')
}

export const incident = defineCommand<IncidentOptions>({
  name: 'incident',
  summary: 'show what happened once, from all its reports',
  description:
    'Joins all reports of the incident that an event tells: date and place by the most precise that agree, toll as lowest, highest and one number by a named rule, independent sources, what disagrees, and what ties each report. Nothing of a report is changed.',
  arguments: [new Argument('<id>', 'id of any event that reports it')],
  options: [
    new Option('--as-of <date>', 'as it was known on this day; reports without a day of publication are left out'),
    new Option('--toll <rule>', 'rule for the one number').choices(tollRules).default('latest'),
    new Option('--json', 'one JSON object'),
    archiveOption(),
  ],
  examples: [
    ['dateline incident 9f86d081884c-e1', 'all reports of what this event tells'],
    ['dateline incident 9f86d081884c-e1 --as-of 2024-07-20 --toll lowest', 'what was known then, with the lowest toll'],
  ],
  async run({ arguments: [id = ''], options }, terminal): Promise<ExitCode> {
    const [{ openArchive }, { parseFirstDay }, { parseSourceKinds }, { loadDataText }, { toCorroboration }] =
      await Promise.all([
        import('../archive/open.ts'),
        import('../query/days.ts'),
        import('../knowledge/source-kinds.ts'),
        import('../knowledge/load.ts'),
        import('../link/corroboration.ts'),
      ])
    const { asOf } = options
    if (asOf !== undefined && parseFirstDay(asOf) === null)
      throw new UsageError(`--as-of: "${asOf}" is not a date: write 2024, 2024-07 or 2024-07-20.`)
    const archive = await openArchive(options.archive)
    try {
      const page = await archive.incident(id, asOf === undefined ? {} : { asOf })
      if (!page) {
        terminal.err(
          asOf === undefined
            ? `There is no event ${id} in ${options.archive} that reports one incident. "dateline list incidents" shows ids.\n`
            : `Nothing was published of ${id} up to ${asOf}, or there is no such event in ${options.archive}.\n`,
        )
        return 1
      }
      const corroboration = toCorroboration(
        page.incident,
        page.contradictions,
        parseSourceKinds(loadDataText('en/source-kinds.tsv')),
      )
      await terminal.out(
        options.json
          ? `${JSON.stringify({ ...page, corroboration })}\n`
          : render(page, corroboration, options.toll, terminal),
      )
      return 0
    } finally {
      await archive.close()
    }
  },
})
