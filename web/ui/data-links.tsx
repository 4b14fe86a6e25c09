import { type Format, toDataAddress } from '../../src/query/address.ts'
import { useAddress } from '../search/address.ts'

const labels: Readonly<Record<Format, string>> = { json: 'JSON', csv: 'CSV', geojson: 'GeoJSON' }

/**
 * The data of the present page as files: the same address with another ending. `search` is the query that was answered, where the address's own
 * holds keys that were not understood.
 */
export function DataLinks({ search: answered }: { search?: string }) {
  const { path, search } = useAddress()
  const forms = (['json', 'csv', 'geojson'] as const).filter((format) => toDataAddress(path, '', format, '') !== null)
  return (
    <span data-print="no">
      This data as{' '}
      {forms.map((format, i) => (
        <span key={format}>
          {i > 0 && ', '}
          <a href={`${path}.${format}${answered ?? search}`}>{labels[format]}</a>
        </span>
      ))}
    </span>
  )
}
