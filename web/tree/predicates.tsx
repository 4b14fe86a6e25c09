import type { SentenceTree } from '../../src/api/envelopes.ts'
import styles from './predicates.module.css'

type Clause = SentenceTree['clauses'][number]

interface Run {
  readonly first: number
  readonly last: number
}

/** What belongs to a predicate, each part with its name, in the order in which it is read. */
function toParts(clause: Clause): readonly (readonly [name: string, run: Run])[] {
  const { subject, object, indirect, obliques, complement } = clause
  const named = [
    ['who', subject],
    ['whom or what', object],
    ['to whom', indirect],
    ...obliques.map(({ preposition, phrase }) => [preposition, phrase] as const),
    ['that', complement],
  ] as const
  return named.flatMap(([name, run]) => (run ? [[name, run] as const] : []))
}

const describeForm = ({ form, voice, tense, aspect, modality, negated, role }: Clause): string =>
  [
    form,
    voice === 'passive' ? voice : null,
    tense,
    aspect === 'simple' ? null : aspect,
    modality,
    negated ? 'denied' : null,
    role === 'main' ? null : `${role} clause`,
  ]
    .filter((word) => word !== null)
    .join(', ')

/** The predicates of a sentence: who does what to whom, as the rules see it. */
export function Predicates({ tree }: { tree: SentenceTree }) {
  const read = ({ first, last }: Run): string => {
    const [from, to] = [tree.words[first]?.span.start ?? 0, tree.words[last]?.span.end ?? 0]
    return tree.span.text.slice(from - tree.span.start, to - tree.span.start)
  }
  if (tree.clauses.length === 0) return <p className={styles.none}>The sentence has no predicate.</p>
  return (
    <ul className={styles.predicates}>
      {tree.clauses.map((clause) => (
        <li key={clause.head}>
          <strong>{clause.lemma}</strong> <span className={styles.form}>{describeForm(clause)}</span>
          <dl>
            {toParts(clause).map(([name, run]) => (
              <div key={`${name} ${run.first}`}>
                <dt>{name}</dt>
                <dd dir="auto">{read(run)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
