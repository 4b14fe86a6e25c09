import type { Decision } from '../../src/model/decision.ts'
import { decide } from '../api/decide.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './decided.module.css'

/** What people decided, each with a way to take it back. */
export const Decided = ({ decisions }: { decisions: readonly Decision[] }) => (
  <ol className={styles.decisions}>
    {decisions.map(({ number, kind, at, by, reason, stands, names, knownAs }) => (
      <li key={number} data-stands={stands}>
        <p>
          {number}. {kind}
          {knownAs !== null && (
            <>
              {' '}
              <bdi>{[...new Set(names.map(({ name }) => name))].join(', ')}</bdi> as <bdi>{knownAs}</bdi>
            </>
          )}
          , {at.slice(0, 10)}
          {by && <> by {by}</>}: <bdi>{reason || 'no reason given'}</bdi> {!stands && <Chip>undone</Chip>}
        </p>
        {stands && (
          <AskReason label={`Undo ${number}`} decide={(why) => decide({ kind: 'undo', undoes: number, reason: why })} />
        )}
      </li>
    ))}
  </ol>
)
