import type { ReactNode } from 'react'
import type { StoredRecord } from '../../src/api/envelopes.ts'
import { hover } from '../pointer/pointer.ts'
import { Link } from '../search/link.tsx'
import { toWhoAddress } from '../search/names.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './card.module.css'
import { SaidAgain } from './commitment/said-again.tsx'
import { Reckoned } from './figure/reckoned.tsx'
import { toChips, toValues } from './record.ts'
import { isNamed } from './statement/values.ts'
import type { Value } from './value.ts'
import { notStated } from './words.ts'

const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** The words that a value stands on, where they say more than the value does. */
const quoted = ({ text, spans }: Value): readonly string[] =>
  [...new Set(spans.map((span) => span.text))]
    .filter((words) => !text.toLowerCase().includes(words.toLowerCase()))
    .slice(0, 3)

/** A value; the pointer over it lights the words that say it. */
const Row = ({ id, value }: { id: string; value: Value }) => (
  <div
    className={styles.row}
    data-basis={value.basis ?? 'none'}
    data-said={value.text !== notStated}
    onPointerEnter={() => hover(id, value.spans)}
    onPointerLeave={() => hover(id)}
  >
    <dt>{value.label}</dt>
    <dd dir="auto">
      <span className={styles.value}>{value.text}</span>
      {value.basis === 'inferred' && (
        <>
          {' '}
          <Chip>inferred</Chip>
        </>
      )}
      {quoted(value).map((words) => (
        <q key={words} className={styles.words}>
          {words}
        </q>
      ))}
    </dd>
  </div>
)

/** A record in full: each value with how it is known, then the rule that made it and how sure that rule is. `children` stand before the values. */
export function Card({ stored, children }: { stored: StoredRecord; children?: ReactNode }) {
  const chips = toChips(stored)
  const { rule, confidence } = stored.record
  return (
    <div className={styles.card}>
      {chips.length > 0 && (
        <p className={styles.chips}>
          {chips.map((chip) => (
            <Chip key={chip} tone={/denied|not/.test(chip) ? 'danger' : 'warn'}>
              {chip}
            </Chip>
          ))}
        </p>
      )}
      {children}
      <dl className={styles.values}>
        {toValues(stored).map((value) => (
          <Row key={value.label} id={stored.id} value={value} />
        ))}
      </dl>
      {stored.kind === 'statement' && isNamed(stored.record) && (
        <p className={styles.ground}>
          <Link href={toWhoAddress(stored.record.speaker.name)}>
            Page of <bdi>{stored.record.speaker.name}</bdi>
          </Link>
        </p>
      )}
      {stored.kind === 'commitment' && <SaidAgain stored={stored} />}
      {stored.kind === 'figure' && <Reckoned stored={stored} />}
      <p className={styles.ground}>
        Rule <code>{rule}</code>, confidence {percent.format(confidence)}.{' '}
        <a href={`/api/records/${encodeURIComponent(stored.id)}`}>JSON</a>,{' '}
        <Link href={`/tree/${stored.article.shortId}?at=${stored.record.evidence.start}`}>sentence tree</Link>
      </p>
    </div>
  )
}
