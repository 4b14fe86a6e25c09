import { useCallback, useState } from 'react'
import type { SpeakerCount, Who } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { Rail, Railed } from '../rail/rail.tsx'
import { statementColumns } from '../records/statement/columns.tsx'
import { useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { fromExact, toCompareAddress, toExact, toWhoAddress } from '../search/names.ts'
import { RecordList } from './record-list.tsx'
import styles from './statements.module.css'

const plain = (value: string): string => value

/** Statements, the latest first, and beside them who makes them. */
export const StatementsPage = () => (
  <Railed rail={<Speakers />}>
    <RecordList
      kind="statement"
      columns={statementColumns}
      texts={['q', 'from', 'to', 'speaker']}
      choices={[
        { name: 'type', label: 'Stance', noun: plain },
        { name: 'outlet', label: 'Outlet', noun: plain },
      ]}
    />
  </Railed>
)

const most = 200

/** Who makes the statements that pass the other filters. */
function Speakers() {
  const { path, search } = useAddress()
  const [name, setName] = useState('')
  const find = useCallback((words: string) => setName(words.trim()), [])
  const rest = without(search, ['speaker', 'sel', 'sort'])
  const asked = withValues(withValues(toApiQuery(rest), 'name', [name]), 'limit', [String(most)])
  const { answer, loading } = useAnswer<{ rows: readonly SpeakerCount[] }>(`/api/speakers${asked}`)
  const chosen = valuesOf(search, 'speaker').map(fromExact)
  const speakers = answer?.rows ?? []
  const [one] = chosen
  const known = useAnswer<Who>(one === undefined ? null : `/api/who/${encodeURIComponent(one)}`)
  const page = known.loading ? null : known.answer
  return (
    <Rail
      title={speakers.length < most ? 'Speakers' : `Speakers, the first ${most}`}
      onFind={find}
      loading={loading}
      empty={name ? `No speaker is called “${name}”.` : 'No one speaks in these.'}
      all={chosen.length > 0 ? { label: 'All speakers', href: path + rest } : null}
      entries={speakers.map((speaker) => ({
        id: speaker.name,
        label: speaker.name,
        count: speaker.counts.statement,
        href: path + (chosen.includes(speaker.name) ? rest : withValues(rest, 'speaker', [toExact(speaker.name)])),
        current: chosen.includes(speaker.name),
      }))}
    >
      {one !== undefined && (
        <p className={styles.chosen}>
          {page && (
            <Link href={toWhoAddress(page.name)}>
              Page of <bdi>{page.name}</bdi>
            </Link>
          )}
          <Link href={toCompareAddress(one, '')}>Compare with another speaker</Link>
        </p>
      )}
    </Rail>
  )
}
