import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A word that sets a record apart from the plain case: denied, planned, inferred. */
export const Chip = ({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'danger' | 'warn' }) => (
  <span className={styles.chip} data-tone={tone}>
    {children}
  </span>
)
