import type { ReactNode } from 'react'
import type { ApiError } from '../api/client.ts'
import styles from './trouble.module.css'

/** What could not be shown, why, and the one thing to do about it. */
export const Trouble = ({ what, error, retry }: { what: string; error: ApiError; retry: () => void }) => (
  <div className={styles.trouble} role="alert">
    <p>
      <strong>{what}</strong>
    </p>
    <p>{error.message}</p>
    <p>
      <button type="button" onClick={retry}>
        Try again
      </button>
      {error.problem && <code>{error.problem.type}</code>}
    </p>
  </div>
)

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  /** Is this all that the page shows? */
  readonly heading?: boolean
}

/** A place with nothing in it: what was asked, and what could be loosened. */
export const Empty = ({ title, children, heading = false }: EmptyProps) => (
  <div className={styles.empty}>
    {heading ? (
      <h1>{title}</h1>
    ) : (
      <p>
        <strong>{title}</strong>
      </p>
    )}
    {children}
  </div>
)
