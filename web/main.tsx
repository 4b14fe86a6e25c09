import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './article/highlights.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenToKeys } from './keys/listen.ts'
import { ArticlePage } from './routes/article.tsx'
import { ArticlesPage } from './routes/articles.tsx'
import { CommitmentsPage, EventsPage, FiguresPage, StatementsPage } from './routes/lists.tsx'
import { Shell } from './routes/shell.tsx'
import { applyTheme, readTheme } from './routes/theme.ts'
import { followAddress, go, useAddress } from './search/address.ts'
import { Link } from './search/link.tsx'
import { Empty } from './ui/trouble.tsx'

const pages = {
  '/explore': EventsPage,
  '/statements': StatementsPage,
  '/figures': FiguresPage,
  '/commitments': CommitmentsPage,
  '/articles': ArticlesPage,
} as const

function Page() {
  const { path } = useAddress()
  const article = /^\/article\/([^/]+)$/.exec(path)?.[1]
  if (article !== undefined) return <ArticlePage key={article} id={decodeURIComponent(article)} />
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
