import type { StoredRecord } from '../../src/api/envelopes.ts'
import { hover } from '../pointer/pointer.ts'
import { Chip } from '../ui/chip.tsx'
import { Letter } from '../ui/letter.tsx'
import styles from './line.module.css'
import { summarize, toChips } from './record.ts'
import { describeContent } from './statement/values.ts'
import { printDays } from './words.ts'

/** The days of a record; in brackets those of its article, where it has none of its own. */
export function toLineDays(stored: StoredRecord): string {
  const own =
    stored.kind === 'figure'
      ? stored.record.period
      : stored.kind === 'commitment'
        ? stored.record.due
        : stored.record.date
  if (own && (own.from !== null || own.to !== null)) return printDays(own)
  return stored.article.published ? `(${printDays(stored.article.published)})` : printDays(null)
}

interface Props {
  readonly stored: StoredRecord
  readonly open: boolean
  readonly onOpen: (id: string) => void
  /** Leaves out whose statement it is, where the page says so already. */
  readonly withoutName?: boolean
}

/** A record in a line or two, as a button that opens it. */
export function RecordLine({ stored, open, onOpen, withoutName = false }: Props) {
  const { title, detail } = summarize(stored)
  const isSaid = stored.kind === 'statement' && withoutName
  return (
    <button
      type="button"
      className={styles.line}
      data-id={stored.id}
      aria-expanded={open}
      onClick={() => onOpen(stored.id)}
      onPointerEnter={() => hover(stored.id)}
      onPointerLeave={() => hover(null)}
    >
      <Letter kind={stored.kind} />
      <span className={styles.days}>{toLineDays(stored)}</span>
      <span className={styles.words}>
        {isSaid ? (
          <>
            <span className={styles.stance}>{stored.record.stance}</span>{' '}
            {stored.record.addressee && (
              <span className={styles.stance}>
                to <bdi>{stored.record.addressee.name}</bdi>
              </span>
            )}{' '}
            <bdi>{describeContent(stored.record)}</bdi>
          </>
        ) : (
          <>
            <bdi>{title}</bdi> <span className={styles.detail}>{detail}</span>
          </>
        )}
      </span>
      <span className={styles.chips}>
        {toChips(stored).map((chip) => (
          <Chip key={chip} tone={/denied|not/.test(chip) ? 'danger' : 'plain'}>
            {chip}
          </Chip>
        ))}
      </span>
    </button>
  )
}
