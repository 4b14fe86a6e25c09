import type { AnyRecord, Reading } from '../model/reading.ts'
import type { Kind } from '../query/filter.ts'

const noRecords = { events: [], statements: [], figures: [], commitments: [] }

/** A reading without what the archive keeps in tables of their own (text, records, problems). Their places stay, so that the order of fields does. */
export const toFrame = (reading: Reading): Reading => ({
  ...reading,
  ...noRecords,
  document: { ...reading.document, text: '' },
  problems: [],
})

/** The reading that `toFrame` took apart, field for field; records in their order. */
export function fromFrame(
  frame: Reading,
  text: string,
  problems: Reading['problems'],
  records: readonly { readonly kind: Kind; readonly record: AnyRecord }[],
): Reading {
  // Which kind of record a row holds, its `kind` column says; the archive wrote both together.
  const of = <R extends AnyRecord>(kind: Kind) =>
    records.filter((row) => row.kind === kind).map((row) => row.record as R)
  return {
    ...frame,
    document: { ...frame.document, text },
    events: of('event'),
    statements: of('statement'),
    figures: of('figure'),
    commitments: of('commitment'),
    problems,
  }
}
