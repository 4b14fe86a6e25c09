import { kinds } from '../records/record.ts'
import { countOf } from '../records/words.ts'
import styles from './outline.module.css'
import type { Part } from './outline.ts'

/** The paragraphs of an article with the records in each; choosing one goes there. */
export const Outline = ({ parts, onChoose }: { parts: readonly Part[]; onChoose: (index: number) => void }) => (
  <nav className={styles.outline} aria-label="Outline" data-print="no">
    <h2>Outline</h2>
    <ol>
      {parts.map(({ index, words, isHeading, counts }) => {
        const found = Object.entries(counts) as [keyof typeof kinds, number][]
        return (
          <li key={index} data-heading={isHeading}>
            <button type="button" onClick={() => onChoose(index)}>
              <bdi>{words}</bdi>
              <span className={styles.counts} aria-hidden="true">
                {found.map(([kind, count]) => (
                  <span key={kind} data-kind={kind}>
                    {kinds[kind].letter}
                    {count > 1 && count}
                  </span>
                ))}
              </span>
              <span className="hidden-text">
                {found.map(([kind, count]) => countOf(count, kinds[kind].one)).join(', ')}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  </nav>
)
