import type { FindSourceKind } from '../knowledge/source-kinds.ts'
import type { Contradiction } from '../model/contradiction.ts'
import type { Corroboration, Grade } from '../model/corroboration.ts'
import type { Incident, Report } from '../model/incident.ts'
import { type SourceKind, sourceKinds } from '../model/source-kind.ts'
import { toStem } from './incident-words.ts'

/** Does the source stand on one of the sides of what it speaks of? */
function isParty(name: string, { record }: Report): boolean {
  const stem = toStem(name)
  return [...record.agents, ...record.targets].some(
    (participant) =>
      (participant.kind === 'organization' || participant.actor !== null) && toStem(participant.name) === stem,
  )
}

interface Voice {
  readonly kind: SourceKind
  readonly name: string
  readonly report: string
}

function toVoices(report: Report, findKind: FindSourceKind): Voice[] {
  const { by, kind } = report.record.attribution
  if (by.length === 0) return [{ kind: 'outlet', name: report.article.outlet ?? report.origin.name, report: report.id }]
  return by.map(({ name }) => ({
    kind: kind === 'claimed' || isParty(name, report) ? 'party' : (findKind(name) ?? 'official'),
    name,
    report: report.id,
  }))
}

function gradeReliability(kinds: ReadonlySet<SourceKind>): readonly [Grade['reliability'], string] {
  const named = ['official', 'watchdog', 'witness'].filter((kind) => kinds.has(kind as SourceKind))
  if (kinds.has('watchdog') && named.length > 1)
    return [
      'B',
      'A watchdog and another named kind of source tell it; an A would need a record of being right, which no article gives.',
    ]
  if (kinds.has('watchdog')) return ['B', 'A watchdog tells it that is no party to the fighting.']
  if (kinds.has('official'))
    return ['C', 'Officials tell it; they answer for what they say, and may have an interest in it.']
  if (kinds.has('witness')) return ['C', 'People who were there tell it.']
  if (kinds.has('party')) return ['D', 'Only a party to the conflict tells it.']
  if (kinds.has('media')) return ['C', 'Other media tell it.']
  return [
    'F',
    kinds.has('anonymous')
      ? 'Only unnamed sources tell it: whether they are reliable cannot be judged.'
      : 'No source is named: whether it is reliable cannot be judged.',
  ]
}

const unsettled: ReadonlySet<string> = new Set(['planned', 'threatened', 'possible'])

function gradeCredibility(
  incident: Incident,
  sources: number,
  kinds: ReadonlySet<SourceKind>,
  contradictions: readonly Contradiction[],
): readonly [Grade['credibility'], string] {
  if (unsettled.has(incident.status))
    return [6, `It is told as ${incident.status}: whether it is true cannot be judged yet.`]
  const denied = contradictions.some(({ kind }) => kind === 'denial')
  const grave = contradictions.filter(({ kind }) => kind !== 'correction' && kind !== 'toll')
  if (denied && sources === 1) return [5, 'One source tells it, and it is denied.']
  if (grave.length > 0)
    return [4, `Reports disagree on ${[...new Set(grave.map(({ about }) => about))].join(' and ')}.`]
  if (sources >= 3 && kinds.size >= 2)
    return [1, `${sources} independent sources of ${kinds.size} kinds agree that it happened.`]
  if (sources >= 2) return [2, `${sources} independent sources agree that it happened.`]
  return [3, 'Single-sourced: nothing confirms it and nothing speaks against it.']
}

/** What stands behind the voices of several reports, kind by kind. */
const toKinds = (voices: readonly Voice[]): Corroboration['kinds'] =>
  sourceKinds.flatMap((kind) => {
    const of = voices.filter((voice) => voice.kind === kind)
    if (of.length === 0) return []
    return [
      { kind, names: [...new Set(of.map(({ name }) => name))], reports: [...new Set(of.map(({ report }) => report))] },
    ]
  })

/** What one article tells of a statement or a figure: whose word it is, where it names somebody. */
export interface Telling {
  readonly record: string
  readonly outlet: string
  /** Key of where its text comes from; reprints share it. */
  readonly origin: string
  readonly by: readonly string[]
}

/**
 * What stands behind a statement, an undertaking or a figure that several articles tell: the grade is of its having been said, or of the number.
 * `disputed`: how many records disagree with it.
 */
export function toTellingCorroboration(
  tellings: readonly Telling[],
  disputed: number,
  findKind: FindSourceKind,
): Corroboration {
  const kinds = toKinds(
    tellings.flatMap(({ record, outlet, by }): Voice[] =>
      by.length === 0
        ? [{ kind: 'outlet', name: outlet, report: record }]
        : by.map((name) => ({ kind: findKind(name) ?? 'official', name, report: record })),
    ),
  )
  const sources = new Set(tellings.map(({ origin }) => origin)).size
  const [reliability, why] = gradeReliability(new Set(kinds.map(({ kind }) => kind)))
  const [credibility, because]: readonly [Grade['credibility'], string] =
    disputed > 0
      ? [4, `${disputed} other ${disputed === 1 ? 'record disagrees' : 'records disagree'} with it.`]
      : sources >= 3 && kinds.length >= 2
        ? [1, `${sources} independent sources of ${kinds.length} kinds tell the same.`]
        : sources >= 2
          ? [2, `${sources} independent sources tell the same.`]
          : [3, 'Single-sourced: nothing confirms it and nothing speaks against it.']
  return { sources, singleSourced: sources === 1, kinds, grade: { reliability, credibility, because: [why, because] } }
}

/** What stands behind an incident, with a grade to start from. A person sets the grade; this only says what it would rest on. */
export function toCorroboration(
  incident: Incident,
  contradictions: readonly Contradiction[],
  findKind: FindSourceKind,
): Corroboration {
  const voices = incident.reports.flatMap((report) => toVoices(report, findKind))
  const kinds = toKinds(voices)
  const found = new Set(kinds.map(({ kind }) => kind))
  const sources = incident.origins.length
  const [reliability, why] = gradeReliability(found)
  const [credibility, because] = gradeCredibility(incident, sources, found, contradictions)
  const tolls = contradictions.some(({ kind }) => kind === 'toll')
  return {
    sources,
    singleSourced: sources === 1,
    kinds,
    grade: {
      reliability,
      credibility,
      because: [
        why,
        because,
        ...(tolls ? ['Sources disagree on how many were hurt; the grade is of the incident, not of the toll.'] : []),
      ],
    },
  }
}
