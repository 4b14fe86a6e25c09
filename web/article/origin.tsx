import type { CopiesPage, StoredArticle } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { countOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { basisWords, nameOf, OriginTree } from '../story/origin-tree.tsx'
import { toCopyTrees } from '../story/origins.ts'
import styles from './origin.module.css'

/** Where an article comes from, who copied whom, and the story that it is in. Nothing where it was not linked with others. */
export function OriginCard({ article }: { article: StoredArticle }) {
  const { answer } = useAnswer<CopiesPage>(`/api/articles/${encodeURIComponent(article.id)}/copies`)
  if (!answer) return null
  const { origin, count, copies, quotations } = answer
  const story = <Link href={`/story/${article.shortId}`}>The story that it is in</Link>
  const printings = copies.reduce((sum, copy) => sum + copy.printings.length, 0)
  const others = count - 1 + printings
  if (others === 0 && quotations.length === 0) return <p className={styles.story}>{story}</p>
  return (
    <details className={styles.card}>
      <summary>
        Origin <bdi>{nameOf(origin)}</bdi>
        {others > 0 && `, ${countOf(others, 'other article')} with this text`}
        {quotations.length > 0 && `, ${countOf(quotations.length, 'article')} with the same quotations`}
      </summary>
      <p>
        <bdi>{nameOf(origin)}</bdi>: {basisWords[origin.basis]}. {story}
      </p>
      {count > copies.length && (
        <p>
          {copies.length} of {count} are shown.
        </p>
      )}
      <OriginTree nodes={toCopyTrees(answer)} name="Who copied whom" here={article.id} />
    </details>
  )
}
