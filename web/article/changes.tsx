import { useMemo } from 'react'
import type { ArticlePage, StoredArticle } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { countOf, describeDays } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './changes.module.css'
import { type DifferenceBlock, toDifference } from './difference.ts'
import { isEarlier } from './versions.ts'

interface Props {
  readonly article: StoredArticle
  readonly text: string
  /** Id of the version to hold it against. */
  readonly other: string
  /** Where the text alone stands. */
  readonly back: string
}

const describeVersion = ({ published, shortId }: StoredArticle): string => `${describeDays(published)} (${shortId})`

/** What changed between two versions of an article: words that went struck through, words that came underlined. */
export default function Changes({ article, text, other, back }: Props) {
  const path = `/api/articles/${encodeURIComponent(other)}`
  const { answer, error } = useAnswer<ArticlePage>(path)
  const isLater = answer ? isEarlier(answer.article, article) : true
  const difference = useMemo(() => {
    if (!answer) return null
    const othersText = answer.reading.document.text
    return isLater ? toDifference(othersText, text) : toDifference(text, othersText)
  }, [answer, text, isLater])
  if (error) return <Trouble what="The other version could not be loaded." error={error} retry={() => askAgain(path)} />
  if (!answer || !difference) return <p className={styles.waiting}>Comparing the versions</p>
  const [from, to] = isLater ? [answer.article, article] : [article, answer.article]
  const unchanged = difference.addedWords + difference.removedWords === 0
  return (
    <section className={styles.changes} aria-label="What changed">
      <header>
        <h2>
          From {describeVersion(from)} to {describeVersion(to)}
        </h2>
        <p role="status">
          {unchanged
            ? 'Their words are the same; only marks, blanks or what came with the text differ.'
            : `${countOf(difference.addedWords, 'word')} came, ${countOf(difference.removedWords, 'word')} went.`}{' '}
          <Link href={back}>Back to the text</Link>
        </p>
      </header>
      {difference.blocks.map((block, i) => (
        <Block key={i} block={block} language={article.language} />
      ))}
    </section>
  )
}

/** Of more unchanged paragraphs than these, only the first and the last are shown until all are asked for. */
const mostSame = 3

function Block({ block, language }: { block: DifferenceBlock; language: string | null }) {
  const lang = language ?? undefined
  if (block.kind === 'changed')
    return (
      <p className={styles.changed} dir="auto" lang={lang}>
        {block.parts.map(({ text, change }, i) =>
          change === 'same' ? text : change === 'added' ? <ins key={i}>{text}</ins> : <del key={i}>{text}</del>,
        )}
      </p>
    )
  const { paragraphs } = block
  const same = (shown: readonly string[]) =>
    shown.map((paragraph, i) => (
      <p key={i} dir="auto" lang={lang}>
        {paragraph}
      </p>
    ))
  if (paragraphs.length <= mostSame) return same(paragraphs)
  return (
    <>
      {same(paragraphs.slice(0, 1))}
      <details>
        <summary>{countOf(paragraphs.length - 2, 'paragraph')} without a change</summary>
        {same(paragraphs.slice(1, -1))}
      </details>
      {same(paragraphs.slice(-1))}
    </>
  )
}
