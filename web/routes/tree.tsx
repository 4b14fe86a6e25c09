import type { ArticlePage, SentenceTree, Trees } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { useKeys } from '../keys/listen.ts'
import { titleOf } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { Arcs } from '../tree/arcs.tsx'
import { Predicates } from '../tree/predicates.tsx'
import { Words } from '../tree/words.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import { Gone } from '../ui/gone.tsx'
import { Pane } from '../ui/pane.tsx'
import { ThingHead, Waiting } from '../ui/thing-head.tsx'
import { Empty } from '../ui/trouble.tsx'
import styles from './tree.module.css'

const toOffset = (value: string | undefined): number | null =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null

/** The sentence that an offset lies in, or the next one; the last one beyond the end. */
const findSentence = (sentences: readonly SentenceTree[], at: number): number => {
  const behind = sentences.findIndex(({ span }) => span.end > at)
  return behind < 0 ? sentences.length - 1 : behind
}

/** How a sentence of an article is built: its words, what hangs on what, and its predicates. `at` in the address is an offset in the text. */
export function TreePage({ id }: { id: string }) {
  const { path, search } = useAddress()
  const at = toOffset(valuesOf(search, 'at')[0]) ?? 0
  const word = toOffset(valuesOf(search, 'word')[0])
  const article = `/api/articles/${encodeURIComponent(id)}`
  const source = `${article}/trees?at=${at}`
  const { answer: whole } = useAnswer<ArticlePage>(article)
  const { answer, error } = useAnswer<Trees>(source)
  const title = whole ? titleOf(whole.article) : id
  if (error) return <Gone thing="article" id={id} error={error} retry={() => askAgain(source)} />
  if (!answer) return <Waiting>Reading the sentences</Waiting>
  const choose = (offset: number) => go(`${path}?at=${offset}`, { replace: true })
  const chooseWord = (index: number) => go(`${path}?at=${at}&word=${index}`, { replace: true })
  return <Opened id={id} title={title} trees={answer} at={at} word={word} onSentence={choose} onWord={chooseWord} />
}

interface Props {
  readonly id: string
  readonly title: string
  readonly trees: Trees
  readonly at: number
  readonly word: number | null
  readonly onSentence: (offset: number) => void
  readonly onWord: (index: number) => void
}

function Opened({ id, title, trees: { sentences, before, after }, at, word, onSentence, onWord }: Props) {
  const number = findSentence(sentences, at)
  const sentence = sentences[number] ?? null
  const previous = sentences[number - 1]?.span.start ?? before
  const next = sentences[number + 1]?.span.start ?? after
  const back = `/article/${encodeURIComponent(id)}`
  const chosen = sentence && word !== null && word < sentence.words.length ? word : null
  useKeys({
    'tree-article': () => go(back),
    ...(next === null ? {} : { 'next-sentence': () => onSentence(next) }),
    ...(previous === null ? {} : { 'previous-sentence': () => onSentence(previous) }),
  })
  return (
    <div className={styles.page} data-scrolls>
      <ThingHead
        title={`Sentence trees of ${title}`}
        bar={
          <>
            <Link href={back} title="Back to the article (b)">
              Back to the article
            </Link>
            <Step to={previous} name="Previous sentence" hint="p" onSentence={onSentence} />
            <Step to={next} name="Next sentence" hint="n" onSentence={onSentence} />
            <DataLinks />
          </>
        }
        heading={<span dir="auto">{title}</span>}
      >
        <p>How a sentence is built: each word hangs on the word that it belongs to.</p>
      </ThingHead>
      {sentence === null ? (
        <Empty title="The article has no sentences." />
      ) : (
        <>
          <nav className={styles.sentences} aria-label="Sentences of the paragraph">
            <ol>
              {sentences.map(({ span }, i) => (
                <li key={span.start}>
                  <button
                    type="button"
                    dir="auto"
                    aria-current={i === number ? 'true' : undefined}
                    onClick={() => onSentence(span.start)}
                  >
                    {span.text}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <Pane name="The drawing">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
            <section className={styles.drawing} aria-label="Drawing; the words below say the same" tabIndex={0}>
              <Arcs words={sentence.words} chosen={chosen} onChoose={onWord} />
            </section>
          </Pane>
          <div className={styles.columns}>
            <section aria-label="Words">
              <h2>Words</h2>
              <Words key={sentence.span.start} words={sentence.words} chosen={chosen} onChoose={onWord} />
            </section>
            <section aria-label="Predicates">
              <h2>Predicates</h2>
              <Predicates tree={sentence} />
            </section>
          </div>
          <p className="hidden-text" role="status" aria-live="polite">
            Sentence {number + 1} of {sentences.length} in its paragraph, {sentence.words.length} words
          </p>
        </>
      )}
    </div>
  )
}

interface StepProps {
  readonly to: number | null
  readonly name: string
  readonly hint: string
  readonly onSentence: (offset: number) => void
}

const Step = ({ to, name, hint, onSentence }: StepProps) => (
  <button
    type="button"
    disabled={to === null}
    title={`${name} (${hint})`}
    onClick={() => to !== null && onSentence(to)}
  >
    {name}
  </button>
)
