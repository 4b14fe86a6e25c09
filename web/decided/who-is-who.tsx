import { useId, useState } from 'react'
import type { SpeakerCount, StoredArticle, Who } from '../../src/api/envelopes.ts'
import type { Decision } from '../../src/model/decision.ts'
import { useAnswer } from '../api/answers.ts'
import { decide } from '../api/decide.ts'
import { type Listed, readList } from '../api/lists.ts'
import { countOf, notStated } from '../records/words.ts'
import { toExact } from '../search/names.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { Decided } from './decided.tsx'
import styles from './who-is-who.module.css'

/** So many articles can be chosen from, the latest. */
const most = 50

/** What people decided of a name, and the ways to join it with another or to take it apart. Nothing that was read changes. */
export function WhoIsWho({ who }: { who: Who }) {
  const names = new URLSearchParams([who.name, ...who.aliases].map((name) => ['name', name]))
  const decided = useAnswer<{ rows: readonly Decision[] }>(`/api/decisions?${names}`).answer?.rows ?? []
  return (
    <section aria-labelledby="who-is-who" className={styles.part}>
      <h2 id="who-is-who">Who is who</h2>
      {decided.length > 0 && <Decided decisions={decided} />}
      <div className={styles.part} data-print="no">
        <Join name={who.name} />
        <details>
          <summary>Another one of this name</summary>
          <Apart name={who.name} />
        </details>
      </div>
    </section>
  )
}

function Join({ name }: { name: string }) {
  const [other, setOther] = useState('')
  const list = useId()
  const { answer } = useAnswer<{ rows: readonly SpeakerCount[] }>(
    other.trim().length < 2 ? null : `/api/speakers?${new URLSearchParams({ limit: '30', name: other })}`,
  )
  return (
    <div className={styles.act}>
      <label>
        <span>The same as</span>
        <input
          value={other}
          list={list}
          placeholder="Another name"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          onChange={({ target }) => setOther(target.value)}
        />
      </label>
      <datalist id={list}>
        {answer?.rows
          .filter((row) => row.name !== name)
          .map((row) => (
            <option key={row.name} value={row.name} label={countOf(row.counts.statement, 'statement')} />
          ))}
      </datalist>
      <AskReason
        label="Merge"
        disabled={other.trim() === ''}
        decide={async (reason) => {
          await decide({ kind: 'merge', names: [name, other.trim()], reason })
          setOther('')
        }}
      />
    </div>
  )
}

function Apart({ name }: { name: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [knownAs, setKnownAs] = useState('')
  const path = `/api/articles?${new URLSearchParams({ actor: toExact(name) })}`
  const articles = (useAnswer<Listed<StoredArticle>>(path, readList).answer?.rows ?? []).slice(0, most)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <div className={styles.part}>
      <ul className={styles.articles}>
        {articles.map(({ shortId, title, outlet, published }) => (
          <li key={shortId}>
            <label>
              <input type="checkbox" checked={chosen.has(shortId)} onChange={() => toggle(shortId)} />
              <span>
                {published?.from?.slice(0, 10) ?? `date ${notStated}`} <bdi>{outlet}</bdi> <bdi>{title ?? shortId}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.act}>
        <label>
          <span>To be called</span>
          <input
            value={knownAs}
            placeholder={`${name} (mayor)`}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            onChange={({ target }) => setKnownAs(target.value)}
          />
        </label>
        <AskReason
          label={chosen.size === 0 ? 'Split: choose articles first' : `Split off ${countOf(chosen.size, 'article')}`}
          disabled={chosen.size === 0 || knownAs.trim() === ''}
          decide={async (reason) => {
            await decide({ kind: 'split', names: [name], articles: [...chosen], knownAs: knownAs.trim(), reason })
            setChosen(new Set())
            setKnownAs('')
          }}
        />
      </div>
    </div>
  )
}
