import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './article/highlights.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenToKeys } from './keys/listen.ts'
import { ArticlePage } from './routes/article.tsx'
import { ArticlesPage } from './routes/articles.tsx'
import { CommitmentsPage } from './routes/commitments.tsx'
import { ComparePage } from './routes/compare.tsx'
import { EventPage } from './routes/event.tsx'
import { ExplorePage } from './routes/explore.tsx'
import { FiguresPage } from './routes/figures.tsx'
import { Shell } from './routes/shell.tsx'
import { StatementsPage } from './routes/statements.tsx'
import { applyTheme, readTheme } from './routes/theme.ts'
import { WhoPage } from './routes/who.tsx'
import { followAddress, go, useAddress } from './search/address.ts'
import { Link } from './search/link.tsx'
import { Empty } from './ui/trouble.tsx'

const pages = {
  '/explore': ExplorePage,
  '/statements': StatementsPage,
  '/figures': FiguresPage,
  '/commitments': CommitmentsPage,
  '/articles': ArticlesPage,
  '/compare': ComparePage,
} as const

/** A name from its place in an address; as it stands where it is not written as addresses are. */
function toName(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function Page() {
  const { path } = useAddress()
  const article = /^\/article\/([^/]+)$/.exec(path)?.[1]
  if (article !== undefined) return <ArticlePage key={article} id={toName(article)} />
  const event = /^\/event\/([^/]+)$/.exec(path)?.[1]
  if (event !== undefined) return <EventPage key={event} id={toName(event)} />
  const name = /^\/who\/([^/]+)$/.exec(path)?.[1]
  if (name !== undefined) return <WhoPage key={name} name={toName(name)} />
  const Found = pages[path as keyof typeof pages]
  if (Found) return <Found key={path} />
  return (
    <Empty heading title={`There is no page at ${path}.`}>
      <p>
        <Link href="/explore">Go to the events</Link>
      </p>
    </Empty>
  )
}

applyTheme(readTheme())
followAddress()
if (window.location.pathname === '/') go('/explore', { replace: true })
listenToKeys()

const root = document.getElementById('page')
if (!root) throw new Error('index.html lacks its element "page".')
createRoot(root).render(
  <StrictMode>
    <Shell>
      <Page />
    </Shell>
  </StrictMode>,
)
