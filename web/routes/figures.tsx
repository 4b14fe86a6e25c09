import type { MeasureCount } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { Claims } from '../plots/claims.tsx'
import { Rail, Railed } from '../rail/rail.tsx'
import { figureColumns } from '../records/figure/columns.tsx'
import { capital } from '../records/words.ts'
import { useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { RecordList } from './record-list.tsx'

const plain = (value: string): string => value

/** Figures: what is counted, each claim of it drawn over the period that it speaks of, and the table of the same claims. */
export const FiguresPage = () => (
  <Railed rail={<Measures />}>
    <RecordList
      kind="figure"
      columns={figureColumns}
      texts={['q', 'from', 'to', 'place', 'speaker']}
      choices={[{ name: 'outlet', label: 'Outlet', noun: plain }]}
      above={<Claims />}
    />
  </Railed>
)

const most = 200

/** What the figures that pass the other filters count. */
function Measures() {
  const { path, search } = useAddress()
  const rest = without(search, ['type', 'unit', 'sel', 'sort', 'scale'])
  const { answer, loading } = useAnswer<{ rows: readonly MeasureCount[] }>(
    `/api/figures/measures${withValues(toApiQuery(rest), 'limit', [String(most)])}`,
  )
  const [type] = valuesOf(search, 'type')
  const [unit] = valuesOf(search, 'unit')
  const rows = answer?.rows ?? []
  return (
    <Rail
      title="What is counted"
      loading={loading}
      empty="Nothing is counted in these."
      all={type || unit ? { label: 'All figures', href: path + rest } : null}
      entries={rows.map((row) => {
        const current = row.measures === type && (row.unit ?? '').toLowerCase() === (unit ?? '').toLowerCase()
        const narrowed = withValues(withValues(rest, 'type', [row.measures]), 'unit', [row.unit ?? ''])
        return {
          id: `${row.measures}/${row.unit}`,
          label: capital(row.unit ?? row.measures),
          // "Children" alone are people: only what became of them is said beside.
          ...(row.unit === null || row.unit === row.measures || row.measures === 'people'
            ? {}
            : { detail: row.measures }),
          count: row.count,
          href: path + (current ? rest : narrowed),
          current,
        }
      })}
    />
  )
}
