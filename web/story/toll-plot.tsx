import { useState } from 'react'
import type { Incident, Toll, TollKind, TollRule } from '../../src/model/incident.ts'
import { tollRules } from '../../src/model/incident.ts'
import { countOf } from '../records/words.ts'
import { plotSize, toSteps } from './steps.ts'
import styles from './story.module.css'

const ruleWords: Readonly<Record<TollRule, string>> = {
  latest: 'the last word of the source that gave most counts',
  lowest: 'the lowest of each source’s last word',
  median: 'the median of each source’s last word',
}

const sayRange = ({ low, high }: Toll): string =>
  high === null ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`

/** A toll over time with its sources: what was said, by whom, when; and one number by each rule. */
export function TollPlot({ kind, toll, incident }: { kind: TollKind; toll: Toll; incident: Incident }) {
  const [table, setTable] = useState(false)
  const steps = toSteps(toll)
  const names = new Map(incident.reports.map(({ id, origin }) => [id, origin.name]))
  const summary = `${kind}: ${sayRange(toll)} in ${countOf(toll.claims.length, 'report')}`
  return (
    <figure className={styles.toll}>
      <figcaption>
        <strong>{summary}</strong>
        <ul className={styles.rules}>
          {tollRules.map((rule) => (
            <li key={rule}>
              <span className="number">{toll.best[rule]}</span> {ruleWords[rule]}
            </li>
          ))}
        </ul>
      </figcaption>
      {steps && (
        <svg
          viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
          role="img"
          aria-label={`${summary}, ${steps.first} to ${steps.last}`}
        >
          <line
            className={styles.axis}
            x1={plotSize.margin}
            x2={plotSize.width - plotSize.margin}
            y1={plotSize.height - plotSize.margin}
            y2={plotSize.height - plotSize.margin}
          />
          <path className={styles.steps} d={steps.line} />
          {steps.dots.map(({ x, y, labelY, number, report, label, open }) => (
            <g key={report}>
              <title>{`${label}, ${names.get(report) ?? ''}`}</title>
              <circle className={styles.dot} data-open={open} cx={x} cy={y} r={5} />
              <text className={styles.number} x={x} y={labelY}>
                {open ? `≥${number}` : number}
              </text>
            </g>
          ))}
          <text className={styles.day} x={plotSize.margin} y={plotSize.height - 6}>
            {steps.first}
          </text>
          <text className={styles.day} data-end x={plotSize.width - plotSize.margin} y={plotSize.height - 6}>
            {steps.last}
          </text>
        </svg>
      )}
      <button type="button" aria-expanded={table} onClick={() => setTable(!table)}>
        {table ? 'Hide the table' : 'Show as table'}
      </button>
      {table && (
        <table>
          <caption className="hidden-text">{summary}</caption>
          <thead>
            <tr>
              <th scope="col">Published</th>
              <th scope="col">Number</th>
              <th scope="col">Source</th>
              <th scope="col">Said by</th>
            </tr>
          </thead>
          <tbody>
            {toll.claims.map((claim) => (
              <tr key={claim.report}>
                <td>{claim.published?.slice(0, 10) ?? 'not stated'}</td>
                <td>{claim.verbatim}</td>
                <td dir="auto">{names.get(claim.report)}</td>
                <td dir="auto">{claim.by || 'the outlet itself'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  )
}
