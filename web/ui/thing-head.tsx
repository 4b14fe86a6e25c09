import { type ReactNode, useEffect, useRef } from 'react'
import styles from './thing-head.module.css'

interface ThingHeadProps {
  /** What the window is called. */
  readonly title: string
  /** The ways on from here, above the heading. */
  readonly bar: ReactNode
  readonly heading: ReactNode
  readonly children: ReactNode
}

/** The head of a page that tells of one thing: an event, an incident, a sentence. */
export function ThingHead({ title, bar, heading, children }: ThingHeadProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  // The page was changed: a screen reader goes on at its heading.
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${title} · Dateline`
  }, [title])
  return (
    <div className={styles.head}>
      <div className={styles.bar} data-print="no">
        {bar}
      </div>
      <header className={styles.header}>
        <h1 ref={ref} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </header>
    </div>
  )
}

/** While the thing is on its way. */
export const Waiting = ({ children }: { children: ReactNode }) => <p className={styles.waiting}>{children}</p>
