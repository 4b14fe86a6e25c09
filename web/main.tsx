import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './article/highlights.css'
import { type FunctionComponent, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { findPage, type ListPage } from '../src/query/pages.ts'
import { listenToKeys } from './keys/listen.ts'
import { ArticlePage } from './routes/article.tsx'
import { ArticlesPage } from './routes/articles.tsx'
import { CommitmentsPage } from './routes/commitments.tsx'
import { ComparePage } from './routes/compare.tsx'
import { ContradictionsPage } from './routes/contradictions.tsx'
import { EventPage } from './routes/event.tsx'
import { ExplorePage } from './routes/explore.tsx'
import { FiguresPage } from './routes/figures.tsx'
import { IncidentPage } from './routes/incident.tsx'
import { Shell } from './routes/shell.tsx'
import { StatementsPage } from './routes/statements.tsx'
import { applyTheme, readTheme } from './routes/theme.ts'
import { TreePage } from './routes/tree.tsx'
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
  '/contradictions': ContradictionsPage,
  '/compare': ComparePage,
} as const satisfies Record<ListPage, FunctionComponent>

function Page() {
  const { path } = useAddress()
  const found = findPage(path)
  switch (found.page) {
    case '/article':
      return <ArticlePage key={found.thing} id={found.thing} />
    case '/event':
      return <EventPage key={found.thing} id={found.thing} />
    case '/incident':
      return <IncidentPage key={found.thing} id={found.thing} />
    case '/who':
      return <WhoPage key={found.thing} name={found.thing} />
    case '/tree':
      return <TreePage key={found.thing} id={found.thing} />
    case 'malformed':
      return (
        <NoPage title="This address is not written as addresses are.">
          The part <code>{path}</code> breaks off inside a letter: behind each % there must be two digits. It was
          probably cut when it was copied.
        </NoPage>
      )
    case 'none':
      return <NoPage title={`There is no page at ${path}.`} />
    default: {
      const Found = pages[found.page]
      return <Found key={path} />
    }
  }
}

const NoPage = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Empty heading title={title}>
    {children && <p>{children}</p>}
    <p>
      <Link href="/explore">Go to the events</Link>
    </p>
  </Empty>
)

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
