import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './article/highlights.css'
import { type FunctionComponent, lazy, type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { findPage, type ListPage } from '../src/query/pages.ts'
import { listenToKeys } from './keys/listen.ts'
import { ExplorePage } from './routes/explore.tsx'
import { Shell } from './routes/shell.tsx'
import { applyTheme, readTheme } from './routes/theme.ts'
import { followAddress, go, useAddress } from './search/address.ts'
import { Link } from './search/link.tsx'
import { Empty } from './ui/trouble.tsx'

// The first page comes with the script, the others when somebody goes there.
const others = () => import('./routes/others.ts')
const ArticlePage = lazy(async () => ({ default: (await others()).ArticlePage }))
const ArticlesPage = lazy(async () => ({ default: (await others()).ArticlesPage }))
const CommitmentsPage = lazy(async () => ({ default: (await others()).CommitmentsPage }))
const ComparePage = lazy(async () => ({ default: (await others()).ComparePage }))
const ContradictionsPage = lazy(async () => ({ default: (await others()).ContradictionsPage }))
const EventPage = lazy(async () => ({ default: (await others()).EventPage }))
const FiguresPage = lazy(async () => ({ default: (await others()).FiguresPage }))
const IncidentPage = lazy(async () => ({ default: (await others()).IncidentPage }))
const StatementsPage = lazy(async () => ({ default: (await others()).StatementsPage }))
const StoriesPage = lazy(async () => ({ default: (await others()).StoriesPage }))
const StoryPage = lazy(async () => ({ default: (await others()).StoryPage }))
const TreePage = lazy(async () => ({ default: (await others()).TreePage }))
const WhoPage = lazy(async () => ({ default: (await others()).WhoPage }))

const pages = {
  '/explore': ExplorePage,
  '/statements': StatementsPage,
  '/figures': FiguresPage,
  '/commitments': CommitmentsPage,
  '/articles': ArticlesPage,
  '/stories': StoriesPage,
  '/contradictions': ContradictionsPage,
  '/compare': ComparePage,
} as const satisfies Record<ListPage, FunctionComponent | ReturnType<typeof lazy<FunctionComponent>>>

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
    case '/story':
      return <StoryPage key={found.thing} id={found.thing} />
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
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </Shell>
  </StrictMode>,
)
