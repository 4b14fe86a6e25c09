import type { AcledClass, AcledLexicon, AcledType } from '../knowledge/acled-lexicon.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Deed, findHits, toDeed } from './acled.deed.ts'
import { isAssault, isLossWord, isReal, type Row, toRow } from './acled.row.ts'
import { acledRules } from './acled.rules.ts'
import { type EventDraft, reviseDraft } from './event-record.ts'
import type { Named } from './named.ts'

/** Families whose deeds are one row where one sentence tells them: the first of them by precedence gives its type. */
const isRowType = (type: string): boolean => type !== 'Strategic developments'

/** The sub-event type of one deed of a row, or null where it is none of ACLED's. */
function subTypeOf(lexicon: AcledLexicon, deed: Deed, row: Row): string | null {
  for (const { holds, says } of acledRules) if (holds(deed, row)) return says
  const { type, mode } = deed.draft
  return lexicon.byMode.get(`${type}/${mode ?? ''}`) ?? null
}

/**
 * The deeds of a sentence with their ACLED types. Violent deeds and demonstrations of one sentence are one row of ACLED's, so that they share the
 * type that goes first by its precedence; words of loss ("killing three") and reasons ("after clashes") take the type of what they belong to.
 */
export function withAcled(
  lexicon: AcledLexicon,
  named: Named,
  sentence: Sentence,
  drafts: readonly EventDraft[],
): EventDraft[] {
  if (drafts.length === 0) return []
  const hits = findHits(lexicon, named, sentence)
  const deeds = drafts.map((draft) => toDeed(named, draft, hits))
  const row = toRow(deeds, new Set<AcledClass>(hits.flatMap(({ classes }) => classes)))
  const types = deeds.map((deed) => subTypeOf(lexicon, deed, row))
  const toType = (name: string | null): AcledType | null => (name === null ? null : (lexicon.types.get(name) ?? null))
  const areOfRow = types.map((name) => {
    const type = toType(name)
    return type !== null && isRowType(type.eventType)
  })
  const isOfRow = (i: number): boolean => areOfRow[i]!
  const leads = deeds.map((_, i) => i).filter(isOfRow)
  const strong = leads.filter(
    (i) => !isLossWord(deeds[i]!) && !(deeds[i]!.isCircumstance && isAssault(deeds[i]!) && types[i] !== 'Armed clash'),
  )
  const rank = (i: number) => lexicon.rank.get(types[i]!) ?? 99
  const best = [...(strong.length > 0 ? strong : leads)].sort((a, b) => rank(a) - rank(b))[0]
  return drafts.map((draft, i) => {
    const acled = toType(best !== undefined && isOfRow(i) && isReal(deeds[i]!) ? types[best]! : types[i]!)
    return acled === draft.acled ? draft : reviseDraft(draft, { acled })
  })
}
