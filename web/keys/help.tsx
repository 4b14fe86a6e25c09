import { useEffect, useRef } from 'react'
import styles from './help.module.css'
import { keys } from './keys.ts'

const groups = [
  { where: 'everywhere', title: 'Everywhere' },
  { where: 'list', title: 'In a list' },
  { where: 'explore', title: 'Among events' },
  { where: 'time', title: 'On the time line' },
  { where: 'map', title: 'On the map' },
  { where: 'event', title: 'On the page of an event' },
  { where: 'article', title: 'In an article' },
  { where: 'tree', title: 'On a sentence tree' },
] as const

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** All keys, read from the same table that the listener reads. */
export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys-title" onClose={onClose}>
      <header>
        <h2 id="keys-title">Keys</h2>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </header>
      <div className={styles.groups}>
        {groups.map(({ where, title }) => (
          <section key={where}>
            <h3>{title}</h3>
            <dl>
              {keys
                .filter((key) => key.where === where)
                .map(({ id, label, keys }) => (
                  <div key={id}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{names[key] ?? key}</kbd>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}
