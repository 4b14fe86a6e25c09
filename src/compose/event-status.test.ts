import { expect, test } from 'vitest'
import { loadEventLexicon } from '../knowledge/event-lexicon.load.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Layers } from '../model/stage.ts'
import { makeStages } from '../pipeline.ts'
import { parseMarked } from '../testing/marked.ts'
import { toArticle } from '../testing/read.ts'
import { judgeClause } from './event-status.clause.ts'
import { statusRules } from './event-status.rules.ts'

const files = loadDataFiles()
const all = makeStages(files)
const stages = all.slice(0, all.findIndex(({ makes }) => makes === 'clauses') + 1)
const { deedWords } = loadEventLexicon(files)

/** The rule that decides on the marked verb, as the reader's own clauses have it. */
function ruleAt(marked: string): string {
  const { text, ranges } = parseMarked(marked)
  const made: Record<string, unknown> = { article: toArticle(text) }
  for (const stage of stages) made[stage.makes] = stage.run(made as never, () => {})
  const layers = made as unknown as Layers
  const { tokens } = layers.sentences[0]!
  const clause = layers.clauses.find(({ head }) => tokens[head]!.start === ranges[0]!.start)
  if (!clause) throw new Error(`no clause at the mark of "${marked}"`)
  return judgeClause(clause, tokens, deedWords).rule
}

const rows = (key: 'finds' | 'ignores') =>
  statusRules.flatMap((rule) => rule[key].map((text) => [rule.id, text] as const))

test.each(rows('finds'))('%s decides: %s', (id, text) => expect(ruleAt(text)).toBe(id))

test.each(rows('ignores'))('%s does not decide: %s', (id, text) => expect(ruleAt(text)).not.toBe(id))
