import type { IncidentPage, StoryPage as Page } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { useKeys } from '../keys/listen.ts'
import { countOf, describeDate, describeDays, notStated, titleOf, typeLabels } from '../records/words.ts'
import { go, listBehind } from '../search/address.ts'
import { Link } from '../search/link.tsx'
import { basisWords, nameOf, OriginTree } from '../story/origin-tree.tsx'
import { countBelow, type OriginNode, toStoryTrees } from '../story/origins.ts'
import layout from '../story/reports.module.css'
import { type ToldThere, toToldThere } from '../story/told.ts'
import { Tolls } from '../story/tolls.tsx'
import { AsOf, BackToNow, useAsOf, withAsOf } from '../ui/as-of.tsx'
import { BackToList } from '../ui/back-to-list.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import { Gone } from '../ui/gone.tsx'
import { Letter } from '../ui/letter.tsx'
import { ThingHead, Waiting } from '../ui/thing-head.tsx'
import { Empty } from '../ui/trouble.tsx'
import styles from './story.module.css'

/** Articles on one main event: the time line of their reports, what each adds, who printed whom, and the toll. */
export function StoryPage({ id }: { id: string }) {
  const asOf = useAsOf()
  const path = withAsOf(`/api/stories/${encodeURIComponent(id)}`, asOf)
  const { answer, error } = useAnswer<Page>(path)
  if (error) return <Gone thing="story" id={id} error={error} retry={() => askAgain(path)} />
  if (!answer) return <Waiting>Loading the story</Waiting>
  return <Opened page={answer} asOf={asOf} />
}

function toTitle({ event, articles }: Page): string {
  const [first] = articles
  if (!event) return first ? titleOf(first.article) : 'A story'
  const { type, place, date } = event.record
  return [typeLabels[type], place?.name, date ? describeDays(date) : null].filter(Boolean).join(', ')
}

function Opened({ page, asOf }: { page: Page; asOf: string | undefined }) {
  const { answer } = useAnswer<IncidentPage>(
    page.incident && withAsOf(`/api/incidents/${encodeURIComponent(page.incident)}`, asOf),
  )
  const incident = answer?.incident ?? null
  useKeys({ back: () => go(listBehind()) })
  return (
    <div className={layout.page} data-scrolls>
      <ThingHead
        title={`Story: ${toTitle(page)}`}
        bar={
          <>
            <BackToList />
            {page.incident && (
              <Link href={`/incident/${encodeURIComponent(page.incident)}`}>All reports of the main event</Link>
            )}
            <AsOf />
            <DataLinks />
          </>
        }
        heading={
          <>
            {page.event && <Letter kind="event" />} <span dir="auto">Story: {toTitle(page)}</span>
          </>
        }
      >
        <Summary page={page} asOf={asOf} />
      </ThingHead>
      {page.articles.length === 0 ? (
        <Empty title="No article of this story had appeared by then.">
          <p>
            <BackToNow>Show it as of now</BackToNow>
          </p>
        </Empty>
      ) : (
        <div className={layout.columns}>
          <div className={layout.main}>
            <Reports page={page} toldThere={toToldThere(page, incident)} />
          </div>
          <div className={layout.aside}>
            <Tolls heading="Toll of the main event" incident={incident} />
            <section aria-label="Origins">
              <h2>Origins</h2>
              <ul className={styles.origins}>
                {page.origins.map((origin) => (
                  <li key={origin.key}>
                    <bdi>{nameOf(origin)}</bdi>:{' '}
                    {countOf(page.articles.filter((one) => one.origin === origin.key).length, 'article')}
                    <span>, {basisWords[origin.basis]}</span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      )}
    </div>
  )
}

/** First and last report, how many articles, and from how many independent origins. */
function Summary({ page: { articles, count, origins, event }, asOf }: { page: Page; asOf: string | undefined }) {
  const dated = articles.flatMap(({ article }) => (article.published ? [describeDays(article.published)] : []))
  return (
    <>
      <p>
        {countOf(asOf ? articles.length : count, 'article')},{' '}
        {origins.length === 1 ? (
          <strong>single-sourced</strong>
        ) : (
          <strong>{countOf(origins.length, 'independent origin')}</strong>
        )}
        {asOf && <>, as it was known on {describeDate(asOf)}</>}
      </p>
      <p>{dated.length > 0 ? `First report ${dated[0]}, last ${dated.at(-1)}.` : 'No report states its date.'}</p>
      {event ? (
        <blockquote className={styles.event} dir="auto">
          {event.record.evidence.text}
        </blockquote>
      ) : (
        <p>No event was read in its articles.</p>
      )}
    </>
  )
}

/** The articles by publication, each with what it adds; copies that add nothing are folded under what they were printed from. */
function Reports({ page, toldThere }: { page: Page; toldThere: (article: string) => ToldThere }) {
  const nodes = new Map<string, OriginNode>()
  const keep = (node: OriginNode) => {
    nodes.set(node.article.id, node)
    for (const one of node.below) keep(one)
  }
  for (const top of toStoryTrees(page)) keep(top)
  const names = new Map(page.origins.map((origin) => [origin.key, nameOf(origin)]))
  const shown = page.articles.filter(({ article, of }) => {
    const isCopy = of !== null && nodes.get(article.id)?.grade !== null
    return !isCopy || toldThere(article.id).added.length > 0
  })
  return (
    <section aria-label="Reports">
      <h2>Reports, the first published first</h2>
      {page.count > page.articles.length && (
        <p>
          {page.articles.length} of {page.count} articles are shown.
        </p>
      )}
      <ol className={layout.reports}>
        {shown.map(({ article, origin }) => (
          <ReportLine
            key={article.id}
            node={nodes.get(article.id)!}
            origin={names.get(origin) ?? notStated}
            told={toldThere(article.id)}
          />
        ))}
      </ol>
    </section>
  )
}

interface ReportLineProps {
  readonly node: OriginNode
  readonly origin: string
  readonly told: ToldThere
}

function ReportLine({ node, origin, told: { reports, added } }: ReportLineProps) {
  const { article } = node
  const [report] = reports
  const copies = countBelow(node)
  return (
    <li data-repeats={added.length === 0}>
      <p className={layout.when}>
        <time dateTime={article.published?.from ?? undefined}>
          {article.published ? describeDays(article.published) : `date ${notStated}`}
        </time>
        <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>
        {origin !== article.outlet && (
          <span>
            (origin: <bdi>{origin}</bdi>)
          </span>
        )}
        {node.grade && <span>{node.grade === 'quotation' ? 'quotes an earlier one' : node.grade}</span>}
      </p>
      <p>
        <Link href={`/article/${article.shortId}${report ? `?sel=${encodeURIComponent(report.id)}` : ''}`}>
          <bdi>{titleOf(article)}</bdi>
        </Link>
      </p>
      {report && <blockquote dir="auto">{report.sentence}</blockquote>}
      <p className={layout.added}>
        {reports.length === 0
          ? 'None of its events was joined with the main event.'
          : added.length === 0
            ? 'Adds nothing.'
            : `Adds: ${added.join('; ')}.`}
      </p>
      {copies > 0 && (
        <details className={styles.copies}>
          <summary>{countOf(copies, 'article')} printed or quoted from it</summary>
          <OriginTree nodes={node.below} name={`Printed or quoted from ${article.outlet ?? titleOf(article)}`} />
        </details>
      )}
    </li>
  )
}
