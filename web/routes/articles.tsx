import type { StoredArticle } from '../../src/api/envelopes.ts'
import { Known } from '../records/cells.tsx'
import { printDays, titleOf } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import type { Column } from '../table/column.ts'
import { Chip } from '../ui/chip.tsx'
import { Ledger, LedgerStates } from './ledger.tsx'
import { Listing } from './listing.tsx'

const toAddress = ({ shortId }: StoredArticle): string => `/article/${shortId}`

const columns: readonly Column<StoredArticle>[] = [
  {
    id: 'published',
    title: 'Published',
    width: '132px',
    rank: 0,
    cell: ({ published }) => <Known basis={published?.basis ?? null}>{published && printDays(published)}</Known>,
  },
  {
    id: 'title',
    title: 'Title',
    width: 'auto',
    rank: 0,
    cell: (row) => (
      <Link href={toAddress(row)} tabIndex={-1} title={row.title === null ? row.source : undefined}>
        {titleOf(row)}
      </Link>
    ),
  },
  {
    id: 'outlet',
    title: 'Outlet',
    width: '184px',
    rank: 1,
    cell: ({ outlet }) => <Known basis={null}>{outlet}</Known>,
  },
  {
    id: 'language',
    title: 'Language',
    width: '88px',
    rank: 2,
    cell: ({ language }) => <Known basis={null}>{language}</Known>,
  },
  ...(['event', 'statement', 'figure', 'commitment'] as const).map((kind) => ({
    id: kind,
    ...{
      event: { title: 'Events', width: '72px' },
      statement: { title: 'Statements', width: '96px' },
      figure: { title: 'Figures', width: '72px' },
      commitment: { title: 'Commitments', width: '116px' },
    }[kind],
    rank: 2 as const,
    numeric: true,
    cell: ({ counts }: StoredArticle) => counts[kind],
  })),
  {
    id: 'problems',
    title: 'Problems',
    width: '148px',
    rank: 2,
    cell: ({ problems }) => problems.map(({ id, message }) => <Chip key={id}>{id || message}</Chip>),
  },
]

/** The articles of the archive, each with what was read from it; and the ledger of what came in, with the reasons of what failed. */
export function ArticlesPage() {
  const { search } = useAddress()
  const state = valuesOf(search, 'state')[0] ?? null
  return state === null ? <Stored /> : <Ledger state={state} />
}

const Stored = () => (
  <Listing
    name="articles"
    noun="article"
    columns={columns}
    texts={['q', 'from', 'to', 'outlet']}
    choices={[]}
    above={<LedgerStates state={null} />}
    onOpen={(row) => go(toAddress(row))}
    onOpenArticle={(row) => go(toAddress(row))}
  />
)
