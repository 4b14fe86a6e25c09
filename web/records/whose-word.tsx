import type { Corroboration } from '../../src/model/corroboration.ts'
import type { SourceKind } from '../../src/model/source-kind.ts'
import styles from './whose-word.module.css'

const kindWords: Readonly<Record<SourceKind, string>> = {
  party: 'party to the conflict',
  official: 'officials',
  watchdog: 'watchdogs',
  witness: 'witnesses',
  anonymous: 'unnamed',
  media: 'other media',
  outlet: 'nobody named; the outlet itself',
}

/** Whose word stands behind what is told, and the grade that it suggests. `Heading`: of which level its two headings are. */
export function WhoseWord({ of: { kinds, grade }, heading: Heading }: { of: Corroboration; heading: 'h3' | 'h4' }) {
  return (
    <>
      <Heading>Whose word it is</Heading>
      <dl className={styles.kinds}>
        {kinds.map(({ kind, names }) => (
          <div key={kind}>
            <dt>{kindWords[kind]}</dt>
            <dd dir="auto">{names.join(', ')}</dd>
          </div>
        ))}
      </dl>
      <Heading>
        Suggested grade {grade.reliability}
        {grade.credibility}
      </Heading>
      <p>{grade.because.join(' ')} It is a suggestion: the grade is yours to set.</p>
    </>
  )
}
