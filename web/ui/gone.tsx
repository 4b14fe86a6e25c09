import type { ApiError } from '../api/client.ts'
import { Link } from '../search/link.tsx'
import { Empty, Trouble } from './trouble.tsx'

interface GoneProps {
  /** What the page tells of: event, incident, article. */
  readonly thing: string
  readonly id: string
  readonly error: ApiError
  readonly retry: () => void
}

/** The article that a record's id begins with. */
const articleOf = (id: string): string | null => /^([0-9a-f]{8,})-[a-z]\d+$/.exec(id)?.[1] ?? null

/** Things that are found by way of an article. */
const ofArticles: ReadonlySet<string> = new Set(['article', 'story'])

/** In place of a page whose thing is not in the archive, or could not be fetched. */
export function Gone({ thing, id, error, retry }: GoneProps) {
  if (error.problem?.status !== 404)
    return <Trouble what={`This ${thing} could not be loaded.`} error={error} retry={retry} />
  const article = articleOf(id)
  return (
    <Empty heading title={`This ${thing} is not in the archive.`}>
      <p dir="auto">{error.message}</p>
      <p>It may be gone since the address was written down: what is read again gets new numbers.</p>
      <p>
        {article && (
          <>
            <Link href={`/article/${article}`}>Look for it in its article</Link>{' '}
          </>
        )}
        <Link href={ofArticles.has(thing) ? '/articles' : '/explore'}>
          {ofArticles.has(thing) ? 'Go to the articles' : 'Go to the events'}
        </Link>
      </p>
    </Empty>
  )
}
