import { toStanding } from '../../link/decisions.ts'
import type { Database } from './database.ts'
import { type DecisionRow, fromDecisions } from './incident-rows.ts'

/**
 * Stories that people hold to be one: a merge of two main events is one of the stories that are about them. Worked out from the decisions that stand
 * whenever it is asked, so that nothing of what was linked is changed, and an undo leaves nothing behind.
 */
export function openMergedStories(database: Database, toFirst: (node: number) => number) {
  const hasMerges = database.prepare<[], number>("SELECT 1 FROM decisions WHERE kind = 'merge' LIMIT 1").pluck()
  const allDecisions = database.prepare<[], DecisionRow>(fromDecisions)
  const tellersOf = database
    .prepare<[number], number>(
      `SELECT DISTINCT l.article FROM decision_reports d JOIN articles a ON a.id = d.article
       JOIN linked l ON l.article = a.number JOIN records r ON r.id = a.short_id || '-' || l.event
       WHERE d.decision = ? AND r.type = d.type AND r.evidence_start < d.end AND r.evidence_end > d.start`,
    )
    .pluck()

  /** For each merge that stands, the first copies of the articles whose main events it names. */
  function load(): readonly (readonly number[])[] {
    if (hasMerges.get() === undefined) return []
    const rows = allDecisions.all()
    const stands = toStanding(rows)
    return rows
      .filter(({ number, kind }) => kind === 'merge' && stands.has(number))
      .map(({ number }) => tellersOf.all(number).map(toFirst))
      .filter((nodes) => nodes.length > 1)
  }

  return {
    load,
    /** A story with those that people hold to be one with it. `storyOf` gives the members of a node's story. */
    join(
      story: readonly number[],
      merges: readonly (readonly number[])[],
      storyOf: (node: number) => readonly number[],
    ): readonly number[] {
      if (merges.length === 0) return story
      const joined = new Set(story)
      for (let before = 0; before < joined.size; ) {
        before = joined.size
        for (const nodes of merges)
          if (nodes.some((node) => joined.has(node)))
            for (const node of nodes) if (!joined.has(node)) for (const member of storyOf(node)) joined.add(member)
      }
      return [...joined]
    },
  }
}
