import type { Incident, Report, TollKind } from '../../src/model/incident.ts'
import { tollKinds } from '../../src/model/incident.ts'

const stem = (name: string): string => name.toLowerCase()

/** "Eleven killed" stands in the middle of a sentence here; names keep their capitals. */
const toInner = (counted: string): string => counted.charAt(0).toLowerCase() + counted.slice(1)

/** How many were struck is told by the toll: "eleven people" names nobody. */
const namesSomebody = (name: string, tolls: readonly string[]): boolean =>
  !tolls.some((verbatim) => verbatim !== '' && stem(name).startsWith(`${stem(verbatim)} `))

/** What a report adds to those before it, in words; empty where it repeats them. */
export function findAdded({ reports }: Pick<Incident, 'reports'>, at: number): readonly string[] {
  const report = reports[at]
  if (!report) return []
  const before = reports.slice(0, at)
  if (before.length === 0) return ['first report']
  const added: string[] = []
  if (!before.some(({ origin }) => origin.key === report.origin.key)) added.push('another source')
  for (const kind of tollKinds) {
    const said = report.record[kind]
    if (said !== null && !before.some((one) => sayNumber(one, kind) === sayNumber(report, kind)))
      added.push(`${toInner(said.verbatim)} ${kind}`)
  }
  const known = new Set(
    before.flatMap(({ record }) => [...record.agents, ...record.targets].map(({ name }) => stem(name))),
  )
  const doers = report.record.agents.filter(({ name }) => !known.has(stem(name))).map(({ name }) => name)
  const counts = tollKinds.flatMap((kind) => report.record[kind]?.verbatim ?? [])
  const hit = report.record.targets
    .filter(({ name }) => !known.has(stem(name)) && namesSomebody(name, counts))
    .map(({ name }) => name)
  if (doers.length > 0) added.push(`by ${doers.join(', ')}`)
  if (hit.length > 0) added.push(`names ${hit.join(', ')}`)
  const { place, date } = report.record
  if (place && !before.some(({ record }) => record.place?.name === place.name)) added.push(`place ${place.name}`)
  if (date?.edtf && !before.some(({ record }) => record.date?.edtf === date.edtf)) added.push(`date ${date.edtf}`)
  return added
}

const sayNumber = ({ record }: Report, kind: TollKind): string => {
  const count = record[kind]
  return count === null ? '' : `${count.best} ${count.min} ${count.max}`
}
