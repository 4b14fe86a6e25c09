import type { Origin } from '../../src/model/linking.ts'
import { describeDays, notStated, titleOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import styles from './origin-tree.module.css'
import type { OriginNode } from './origins.ts'

const gradeWords: Readonly<Record<NonNullable<OriginNode['grade']>, string>> = {
  identical: 'identical',
  reprint: 'reprint',
  rewrite: 'rewrite',
  quotation: 'quotation',
}

export const basisWords: Readonly<Record<Origin['basis'], string>> = {
  signature: 'it signs the text',
  byline: 'it stands in the byline',
  earliest: 'it is the earliest known',
}

/** What an origin is called; an article without a title has none. */
export const nameOf = ({ name }: Pick<Origin, 'name'>): string => name || 'an article without a title'

/** How much of the shorter text stands in the longer one, as a share in hundred. */
const describeLikeness = ({ grade, likeness }: OriginNode): string =>
  `${Math.round(100 * likeness)} % of ${grade === 'quotation' ? 'its quoted words' : 'the shorter text'}`

interface OriginTreeProps {
  readonly nodes: readonly OriginNode[]
  /** What the tree is called where it stands by itself. */
  readonly name?: string
  /** Id of the article that the page is of. */
  readonly here?: string
}

/** Who else printed the very text: with an address where one is stated. */
const Printings = ({ node: { article, printings } }: { node: OriginNode }) =>
  printings.length > 0 && (
    <ul
      className={styles.tree}
      aria-label={`Also printed what ${article.outlet ?? titleOf(article)} has, word for word`}
    >
      {printings.map(({ outlet, title, published, url, source }) => {
        const name = <bdi>{outlet ?? title ?? source}</bdi>
        return (
          <li key={`${source} ${outlet} ${published} ${title} ${url}`}>
            <p className={styles.line}>
              <span className={styles.grade} data-grade="identical">
                {gradeWords.identical}
              </span>
              <span>
                {url?.startsWith('http') ? (
                  <a href={url} rel="noreferrer" title={title ?? url}>
                    {name}
                  </a>
                ) : (
                  name
                )}
                ,{' '}
                {published
                  ? describeDays({ from: published.slice(0, 10), to: published.slice(0, 10) })
                  : `date ${notStated}`}
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )

/** Who printed whom, as lists in lists: outlet, day, and how it hangs on the one above. */
export const OriginTree = ({ nodes, name, here }: OriginTreeProps) => (
  <ul className={styles.tree} aria-label={name}>
    {nodes.map((node) => {
      const { article, grade, below } = node
      return (
        <li key={article.id}>
          <p className={styles.line}>
            {grade && (
              <span className={styles.grade} data-grade={grade} title={describeLikeness(node)}>
                {gradeWords[grade]}
              </span>
            )}
            <span>
              {article.id === here ? (
                <strong aria-current="true">
                  <bdi>{article.outlet ?? titleOf(article)}</bdi> (this article)
                </strong>
              ) : (
                <Link href={`/article/${article.shortId}`} title={titleOf(article)}>
                  <bdi>{article.outlet ?? titleOf(article)}</bdi>
                </Link>
              )}
              , {article.published ? describeDays(article.published) : `date ${notStated}`}
            </span>
          </p>
          <Printings node={node} />
          {below.length > 0 && <OriginTree nodes={below} {...(here === undefined ? {} : { here })} />}
        </li>
      )
    })}
  </ul>
)
