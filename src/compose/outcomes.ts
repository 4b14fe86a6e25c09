import type { Clause, Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import { toSpan } from '../model/readable.ts'
import type { OutcomeKind, OutcomeRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import type { CommitmentLexicon } from './commitments.lexicon.ts'
import { groupByIndex, takeNear } from './ordered.ts'

type Needs = Pick<Layers, 'readable' | 'paragraphs' | 'sentences' | 'clauses'>

const outcomeKinds: ReadonlySet<string> = new Set<OutcomeKind>(['met', 'missed', 'dropped', 'moved'])
const isOutcome = (kind: string): kind is OutcomeKind => outcomeKinds.has(kind)

/** A phrase with what hangs on it by "of", "from", "to", "in": "the withdrawal | from the valley". */
function endOf(tokens: readonly Token[], phrase: Phrase, until: number): number {
  let last = phrase.last
  while (last + 1 < Math.min(tokens.length, until) && /^(of|from|to|in|at|for)$/.test(tokens[last + 1]!.lower)) {
    let next = last + 2
    while (next < until && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[next]?.upos ?? '')) next++
    if (next === last + 2) break
    last = next - 1
  }
  return last
}

/** Is the clause one that tells what came about: past or perfect, neither denied nor left open? */
const isDone = (clause: Clause): boolean =>
  !clause.negated && clause.modality === null && (clause.tense === 'past' || clause.aspect === 'perfect')

/** What an article tells of what became of undertakings, in reading order. Only verbs in the past count, never what will be or may be. */
export function findOutcomes(
  { readable, paragraphs, sentences, clauses }: Needs,
  lexicon: CommitmentLexicon,
): OutcomeRecord[] {
  const clausesOf: ReadonlyMap<number, readonly Clause[]> = groupByIndex(clauses)
  const found: OutcomeRecord[] = []
  for (const sentence of sentences) {
    if (paragraphs[sentence.paragraph]?.kind !== 'body') continue
    const { tokens } = sentence
    for (let at = 0; at < tokens.length; at++) {
      const hit = (lexicon.undertakings.get(tokens[at]!.lower) ?? []).find(
        ({ kind, words }) => isOutcome(kind) && words.every((word, i) => tokens[at + i]?.lower === word),
      )
      if (!hit || !isOutcome(hit.kind)) continue
      const last = at + hit.words.length - 1
      const near = takeNear(clausesOf.get(sentence.index) ?? [], (clause) => clause.first, at, 8)
      const clause = near.findLast((one) => one.first <= at && at <= one.last && one.form === 'finite' && isDone(one))
      if (!clause) continue
      // "Missed the deadline to leave": what was to be done stands behind; elsewhere it is what the verb is done to.
      const told = hit.words.includes('deadline') ? toBehind(tokens, last) : null
      const thing = clause.object ?? clause.subject
      const until = thing !== null && thing.first < at ? clause.first : tokens.length
      const run = told ?? (thing ? { first: thing.first, last: endOf(tokens, thing, until) } : null)
      if (run === null || run.last - run.first > 24) continue
      const words = toOneLine(readable.text.slice(tokens[run.first]!.start, tokens[run.last]!.end))
      const what = words.replace(/^(the|a|an|its|their|his|her|all) /i, '')
      const who = clause.subject && clause.subject !== thing ? clause.subject : null
      const first = Math.min(run.first, clause.first, who?.first ?? clause.first)
      const end = Math.max(run.last, last, clause.last)
      found.push({
        id: `k${found.length + 1}`,
        kind: hit.kind,
        what,
        who: who && readable.text.slice(tokens[who.first]!.start, tokens[who.last]!.end),
        evidence: toSpan(readable, { start: tokens[first]!.start, end: tokens[end]!.end }),
        rule: `outcome/${hit.kind}`,
        confidence: 0.6,
      })
      at = last
    }
  }
  return found
}

/** The words behind "deadline": "to hand over the base", "for the withdrawal from the valley". */
function toBehind(tokens: readonly Token[], last: number): { first: number; last: number } | null {
  if (!/^(to|for)$/.test(tokens[last + 1]?.lower ?? '')) return null
  let end = last + 1
  while (end + 1 < tokens.length && end - last < 14 && !/^[,.;:]$/.test(tokens[end + 1]!.text)) end++
  return end > last + 1 ? { first: last + 2, last: end } : null
}

/** What an article tells of what became of undertakings: met, missed, dropped, moved. */
export const outcomes = (lexicon: CommitmentLexicon) =>
  defineStage({
    name: 'outcomes',
    needs: ['readable', 'paragraphs', 'sentences', 'clauses'],
    makes: 'outcomes',
    run: (layers) => findOutcomes(layers, lexicon),
  })
