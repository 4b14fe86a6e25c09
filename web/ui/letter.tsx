import type { Kind } from '../../src/api/envelopes.ts'
import { kinds } from '../records/record.ts'
import styles from './letter.module.css'

/** The letter that stands for a kind of record, in its colour: E S F C. */
export const Letter = ({ kind }: { kind: Kind }) => (
  <span className={styles.letter} data-kind={kind} title={kinds[kind].one}>
    <span aria-hidden="true">{kinds[kind].letter}</span>
    <span className="hidden-text">{kinds[kind].one}</span>
  </span>
)
