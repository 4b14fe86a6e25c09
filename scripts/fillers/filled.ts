import type { FillerPart } from '../../src/compose/filler-model.ts'

/** A text with the names, in all their wordings, of what fills each part of the incidents that it reports. */
export interface FilledArticle {
  readonly text: string
  readonly published: string | null
  readonly fillers: Readonly<Record<FillerPart, readonly (readonly string[])[]>>
}

/** Columns of a template by the part that they fill. */
const columns = { doer: 'PerpInd', body: 'PerpOrg', victim: 'Victim', thing: 'Target', weapon: 'Weapon' } as const

interface Row {
  readonly text: string
  readonly date?: string
  readonly templates: readonly Readonly<Record<string, readonly (readonly string[])[] | undefined>>[]
}

/** Texts of a JSON Lines file of filled templates; those that report no incident are left out: what takes part in nothing tells nothing of parts. */
export function parseFilled(lines: string): readonly FilledArticle[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line))
    .filter(({ templates }) => templates.length > 0)
    .map(({ text, date, templates }) => {
      const of = (column: string) => templates.flatMap((template) => template[column] ?? [])
      return {
        text,
        published: date?.slice(0, 10) ?? null,
        fillers: {
          doer: of(columns.doer),
          body: of(columns.body),
          victim: of(columns.victim),
          thing: of(columns.thing),
          weapon: of(columns.weapon),
        },
      }
    })
}

const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`"“”]/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Does one name stand for another: the same words, or one begins or ends with the other? */
export function isSameName(one: string, other: string): boolean {
  const a = fold(one)
  const b = fold(other)
  if (a === '' || b === '') return false
  return (
    a === b || ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`) || a.startsWith(`${b} `) || b.startsWith(`${a} `)
  )
}
