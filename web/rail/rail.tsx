import { type ReactNode, useEffect, useState } from 'react'
import { Link } from '../search/link.tsx'
import styles from './rail.module.css'

interface Entry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly count: number
  readonly href: string
  readonly current: boolean
}

interface Props {
  readonly title: string
  readonly entries: readonly Entry[]
  /** The whole list again, while one of it is chosen. */
  readonly all: { readonly label: string; readonly href: string } | null
  readonly onFind?: (name: string) => void
  readonly loading: boolean
  readonly empty: string
  /** What can be done with the one that is chosen. */
  readonly children?: ReactNode
}

const isWide = (): boolean => window.matchMedia('(min-width: 900px)').matches

/** What a list can be narrowed to, with how often it occurs, beside that list: a click chooses, a second one takes back. */
export function Rail({ title, entries, all, onFind, loading, empty, children }: Props) {
  const [open, setOpen] = useState(isWide)
  return (
    <details className={styles.rail} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {onFind && <Find label={`Find in ${title.toLowerCase()}`} onFind={onFind} />}
      {children}
      <nav aria-label={title}>
        <ul>
          {all && (
            <li>
              <Link href={all.href}>
                <span>{all.label}</span>
              </Link>
            </li>
          )}
          {entries.map(({ id, label, detail, count, href, current }) => (
            <li key={id}>
              <Link href={href} aria-current={current || undefined} title={label}>
                <bdi>
                  {label}
                  {detail && <small> {detail}</small>}
                </bdi>
                <span className="number">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!loading && entries.length === 0 && <p className={styles.empty}>{empty}</p>}
    </details>
  )
}

/** How long after the last letter the search begins. */
const typingMs = 250

function Find({ label, onFind }: { label: string; onFind: (name: string) => void }) {
  const [draft, setDraft] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onFind(draft), typingMs)
    return () => clearTimeout(timer)
  }, [draft, onFind])
  return (
    <input
      type="search"
      className={styles.find}
      aria-label={label}
      placeholder="Find"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
    />
  )
}

/** A page with a rail beside it. */
export const Railed = ({ rail, children }: { rail: ReactNode; children: ReactNode }) => (
  <div className={styles.railed}>
    {rail}
    <div className={styles.beside}>{children}</div>
  </div>
)
