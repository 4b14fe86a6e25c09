import type { StoredContradiction } from '../../src/api/envelopes.ts'
import type { ContradictionKind } from '../../src/model/contradiction.ts'
import { decide } from '../api/decide.ts'
import { Evidence } from '../records/evidence.tsx'
import { toArticleAddress } from '../records/record.ts'
import { describeDays, notStated, titleOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { AskReason } from '../ui/ask-reason.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './side-by-side.module.css'

export const kindWords: Readonly<Record<ContradictionKind, string>> = {
  toll: 'Other numbers',
  correction: 'A number was changed',
  day: 'Other days',
  place: 'Other places',
  culprit: 'Other culprits',
  denial: 'Told and denied',
  position: 'The opposite said',
  deadline: 'A deadline moved',
  figure: 'Other figures',
}

/** Two records that disagree, side by side, neither marked as right; what would let both hold; what was decided. */
export function SideBySide({ found, linked = true }: { found: StoredContradiction; linked?: boolean }) {
  const Heading = linked ? 'h2' : 'h3'
  const { key, kind, about, sides, records, bothHold, state, decision, incident } = found
  return (
    <article className={styles.pair} data-state={state} aria-label={`${kindWords[kind]}: ${about}`}>
      <Heading>
        <span className={styles.sign} aria-hidden="true">
          ≠
        </span>{' '}
        {kindWords[kind]}: {about} {state !== 'open' && <Chip>{state}</Chip>}
      </Heading>
      <div className={styles.sides}>
        {records.map(({ stored, article, context }, i) => (
          <div key={stored.id}>
            <p className={styles.says} dir="auto">
              {sides[i]!.says}
            </p>
            <Evidence stored={stored} context={context} />
            <p className={styles.source}>
              <Link href={toArticleAddress(stored)}>
                <bdi>{titleOf(article)}</bdi>
              </Link>
              <br />
              <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>, {describeDays(article.published)}
            </p>
          </div>
        ))}
      </div>
      <p className={styles.both}>{bothHold}</p>
      {decision && (
        <p className={styles.decision}>
          {state === 'resolved' ? 'Resolved' : 'Dismissed'} {decision.at.slice(0, 10)}
          {decision.by && <> by {decision.by}</>}: <bdi>{decision.reason || 'no reason given'}</bdi>
        </p>
      )}
      <div className={styles.actions} data-print="no">
        {decision ? (
          <AskReason label="Undo" decide={(reason) => decide({ kind: 'undo', undoes: decision.number, reason })} />
        ) : (
          <>
            <AskReason label="Resolve" decide={(reason) => decide({ kind: 'resolve', subject: key, reason })} />
            <AskReason label="Dismiss" decide={(reason) => decide({ kind: 'dismiss', subject: key, reason })} />
          </>
        )}
        {linked && incident && (
          <Link href={`/incident/${encodeURIComponent(incident)}`}>All reports of this incident</Link>
        )}
      </div>
    </article>
  )
}
