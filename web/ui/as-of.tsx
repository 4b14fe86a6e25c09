import { go, useAddress } from '../search/address.ts'
import { valuesOf, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'

/** The day that the address asks of, YYYY-MM-DD; undefined means now. */
export const useAsOf = (): string | undefined => valuesOf(useAddress().search, 'asOf')[0]

/** A path of the API, asked as of a day where one is given. */
export const withAsOf = (path: string, asOf: string | undefined): string =>
  asOf ? `${path}?asOf=${encodeURIComponent(asOf)}` : path

/** A day to ask of, and the way back to now. */
export function AsOf() {
  const { path, search } = useAddress()
  const asOf = useAsOf()
  return (
    <>
      <label>
        As of{' '}
        <input
          type="date"
          value={asOf ?? ''}
          onChange={(event) => go(path + withValues(search, 'asOf', [event.target.value]))}
        />
      </label>
      {asOf && <BackToNow>As of now</BackToNow>}
    </>
  )
}

/** A link to the same page as it stands now. */
export function BackToNow({ children }: { children: string }) {
  const { path, search } = useAddress()
  return <Link href={path + withValues(search, 'asOf', [])}>{children}</Link>
}
