import { useState } from 'react'
import type { IncidentPage as Page } from '../../src/api/envelopes.ts'
import type { Incident, Report } from '../../src/model/incident.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { decide } from '../api/decide.ts'
import { SideBySide } from '../contradictions/side-by-side.tsx'
import { Decided } from '../decided/decided.tsx'
import { useKeys } from '../keys/listen.ts'
import { WhoseWord } from '../records/whose-word.tsx'
import { countOf, describeDate, describeDays, notStated, typeLabels } from '../records/words.ts'
import { go, listBehind } from '../search/address.ts'
import { Link } from '../search/link.tsx'
import { findAdded } from '../story/adds.ts'
import layout from '../story/reports.module.css'
import { Tolls } from '../story/tolls.tsx'
import { AsOf, useAsOf, withAsOf } from '../ui/as-of.tsx'
import { AskReason } from '../ui/ask-reason.tsx'
import { BackToList } from '../ui/back-to-list.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import { Gone } from '../ui/gone.tsx'
import { Letter } from '../ui/letter.tsx'
import { ThingHead, Waiting } from '../ui/thing-head.tsx'
import styles from './incident.module.css'

/** What happened once, from all its reports: their time line, toll, sources, contradictions, and what people decided. */
export function IncidentPage({ id }: { id: string }) {
  const path = withAsOf(`/api/incidents/${encodeURIComponent(id)}`, useAsOf())
  const { answer, error } = useAnswer<Page>(path)
  if (error) return <Gone thing="incident" id={id} error={error} retry={() => askAgain(path)} />
  if (!answer) return <Waiting>Loading the incident</Waiting>
  return <Opened page={answer} id={id} />
}

const titleOf = ({ type, place, date }: Incident): string => {
  const label = typeLabels[type as keyof typeof typeLabels] ?? type
  return [label, place?.value.name, date ? describeDays(date.value) : null].filter(Boolean).join(', ')
}

function Opened({ page, id }: { page: Page; id: string }) {
  const { incident, corroboration, contradictions, decisions, asOf, ties } = page
  const title = titleOf(incident)
  const [lead] = incident.reports
  useKeys({ back: () => go(listBehind()) })
  const names = (joined: Incident['agents']) => joined.map(({ value }) => value.name).join(', ') || notStated
  return (
    <div className={layout.page} data-scrolls>
      <ThingHead
        title={title}
        bar={
          <>
            <BackToList />
            {lead && (
              <Link href={withAsOf(`/story/${encodeURIComponent(lead.article.shortId)}`, asOf ?? undefined)}>
                The story
              </Link>
            )}
            <Link href="/contradictions">All contradictions</Link>
            <AsOf />
            <DataLinks />
          </>
        }
        heading={
          <>
            <Letter kind="event" /> <span dir="auto">{title}</span>
          </>
        }
      >
        <p>
          {countOf(incident.count, 'report')},{' '}
          {corroboration.singleSourced ? (
            <strong>single-sourced</strong>
          ) : (
            <strong>{countOf(corroboration.sources, 'independent source')}</strong>
          )}
          {asOf && <>, as it was known on {describeDate(asOf)}; reports without a day are left out</>}
        </p>
        <p dir="auto">
          By {names(incident.agents)}; to {names(incident.targets)}. Status: {incident.status}.
        </p>
      </ThingHead>
      <div className={layout.columns}>
        <div className={layout.main}>
          <Reports page={page} id={id} />
          {contradictions.length > 0 && (
            <section aria-label="Contradictions">
              <h2>{countOf(contradictions.length, 'contradiction')}</h2>
              {contradictions.map((found) => (
                <SideBySide key={found.key} found={found} linked={false} />
              ))}
            </section>
          )}
        </div>
        <div className={layout.aside}>
          <Tolls heading="Toll" incident={incident} />
          <Sources page={page} />
          <section aria-label="Why these are one">
            <h2>Why these are one</h2>
            {ties.length === 0 && <p>There is one report alone.</p>}
            <ul className={styles.ties}>
              {ties.map(({ report, because }) => (
                <li key={report}>
                  <code>{report}</code> {because.join('; ')}
                </li>
              ))}
            </ul>
          </section>
          <section aria-label="Decisions">
            <h2>Decisions</h2>
            {decisions.length === 0 && <p>Nobody has decided anything of it.</p>}
            <Decided decisions={decisions} />
          </section>
        </div>
      </div>
    </div>
  )
}

/** The reports in the order of their days, each with what it adds; any can be taken out, and another incident brought in. */
function Reports({ page: { incident }, id }: { page: Page; id: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [other, setOther] = useState('')
  const toggle = (report: string) => {
    const next = new Set(chosen)
    if (!next.delete(report)) next.add(report)
    setChosen(next)
  }
  const here = incident.reports.filter((report) => chosen.has(report.id)).map((report) => report.id)
  return (
    <section aria-label="Reports">
      <h2>Reports, the first published first</h2>
      {incident.count > incident.reports.length && (
        <p>
          The first {incident.reports.length} of {incident.count} are shown and counted into toll and contradictions.
        </p>
      )}
      <ol className={layout.reports}>
        {incident.reports.map((report, i) => (
          <li key={report.id} data-repeats={findAdded(incident, i).length === 0}>
            <ReportLine
              report={report}
              added={findAdded(incident, i)}
              chosen={chosen.has(report.id)}
              toggle={() => toggle(report.id)}
              alone={incident.reports.length === 1}
            />
          </li>
        ))}
      </ol>
      <div className={styles.actions} data-print="no">
        {incident.reports.length > 1 && (
          <AskReason
            label={here.length === 0 ? 'Split: choose reports first' : `Split off ${countOf(here.length, 'report')}`}
            disabled={here.length === 0 || here.length === incident.reports.length}
            decide={async (reason) => {
              await decide({ kind: 'split', reports: here, reason })
              setChosen(new Set())
              // The page stays with those that were not taken out.
              if (here.includes(id))
                go(`/incident/${encodeURIComponent(incident.reports.find((one) => !here.includes(one.id))!.id)}`, {
                  replace: true,
                })
            }}
          />
        )}
        <label>
          Merge with the incident of event{' '}
          <input
            value={other}
            placeholder="9f86d081884c-e1"
            spellCheck={false}
            onChange={(event) => setOther(event.target.value.trim())}
          />
        </label>
        <AskReason
          label="Merge"
          disabled={other === ''}
          decide={async (reason) => {
            await decide({ kind: 'merge', reports: [incident.id, other], reason })
            setOther('')
          }}
        />
      </div>
    </section>
  )
}

interface ReportLineProps {
  readonly report: Report
  readonly added: readonly string[]
  readonly chosen: boolean
  readonly toggle: () => void
  readonly alone: boolean
}

function ReportLine({ report, added, chosen, toggle, alone }: ReportLineProps) {
  const { article } = report
  return (
    <>
      <p className={layout.when}>
        {!alone && (
          <input
            type="checkbox"
            checked={chosen}
            onChange={toggle}
            aria-label={`Choose ${report.id}, ${article.outlet ?? notStated}`}
          />
        )}
        <time dateTime={article.published ?? undefined}>
          {article.published ? describeDate(article.published) : `date ${notStated}`}
        </time>
        <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>
        {report.origin.name !== article.outlet && (
          <span>
            (origin: <bdi>{report.origin.name}</bdi>)
          </span>
        )}
      </p>
      <blockquote dir="auto">{report.sentence}</blockquote>
      <p className={layout.added}>
        <span>{added.length === 0 ? 'Adds nothing.' : `Adds: ${added.join('; ')}.`}</span>
        <Link href={`/article/${article.shortId}?sel=${encodeURIComponent(report.id)}`}>In its article</Link>
        <Link href={`/event/${encodeURIComponent(report.id)}`}>The event as it was read</Link>
      </p>
    </>
  )
}

/** Origins with the articles that carry each, and whose word it is. */
function Sources({ page: { incident, corroboration } }: { page: Page }) {
  const byId = new Map(incident.reports.map((report) => [report.id, report]))
  return (
    <section aria-label="Sources">
      <h2>Sources</h2>
      <ul className={styles.tree}>
        {incident.origins.map(({ key, name, reports }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            <ul>
              {reports.map((id) => {
                const article = byId.get(id)?.article
                return (
                  article && (
                    <li key={id}>
                      <Link href={`/article/${article.shortId}?sel=${encodeURIComponent(id)}`}>
                        <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>
                      </Link>
                      , {article.published ? describeDate(article.published) : `date ${notStated}`}
                    </li>
                  )
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
      <WhoseWord of={corroboration} heading="h3" />
    </section>
  )
}
