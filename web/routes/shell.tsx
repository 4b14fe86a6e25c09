import { type ReactNode, useState } from 'react'
import { Help } from '../keys/help.tsx'
import { useKeys } from '../keys/listen.ts'
import { go, useAddress } from '../search/address.ts'
import { Link } from '../search/link.tsx'
import styles from './shell.module.css'
import { nextTheme, readTheme, setTheme } from './theme.ts'

const tabs = [
  { path: '/explore', label: 'Events' },
  { path: '/statements', label: 'Statements' },
  { path: '/figures', label: 'Figures' },
  { path: '/commitments', label: 'Commitments' },
  { path: '/articles', label: 'Articles' },
  { path: '/stories', label: 'Stories' },
  { path: '/contradictions', label: 'Contradictions' },
] as const

/** What stands round every page: the name, the pages, the help. */
export function Shell({ children }: { children: ReactNode }) {
  const { path } = useAddress()
  const [help, setHelp] = useState(false)
  const [theme, showTheme] = useState(readTheme)
  useKeys({
    help: () => setHelp(true),
    'go-events': () => go('/explore'),
    'go-statements': () => go('/statements'),
    'go-figures': () => go('/figures'),
    'go-commitments': () => go('/commitments'),
    'go-articles': () => go('/articles'),
    'go-stories': () => go('/stories'),
    'go-contradictions': () => go('/contradictions'),
  })
  const changeTheme = () => {
    const next = nextTheme(theme)
    setTheme(next)
    showTheme(next)
  }
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.header}>
        <Link className={styles.name} href="/explore">
          Dateline
        </Link>
        <nav aria-label="Pages">
          <ul>
            {tabs.map((tab) => (
              <li key={tab.path}>
                <Link href={tab.path} aria-current={path === tab.path ? 'page' : undefined}>
                  {tab.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.tools}>
          <button type="button" onClick={changeTheme} title="Change the colours">
            Colours: {theme}
          </button>
          <button type="button" onClick={() => setHelp(true)} title="Show the keys (?)">
            Keys
          </button>
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  )
}
