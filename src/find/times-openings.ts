import type { AtomName } from './times-atoms.ts'
import type { TimeEntry } from './times-lexicon.ts'
import type { PatternElement } from './times-pattern.ts'

/** What an element may begin with: any number (`lower` null), or a word or mark with what the table knows of it. */
export interface Opening {
  readonly lower: string | null
  readonly entries: readonly TimeEntry[]
}

const hasDigits = (words: ReadonlySet<string>): boolean => [...words].some((word) => /^\d/.test(word))

/** May an element of a pattern begin with this word or number? */
export function canOpen({ atom, literals }: PatternElement, opening: Opening): boolean {
  if (atom !== null) return atomOpens(atom, opening)
  return opening.lower === null ? hasDigits(literals) : literals.has(opening.lower)
}

/** Words that atoms take beside those of the table. */
export const atomWords: Partial<Record<AtomName, readonly string[]>> = {
  QUANTITY: ['a', 'an', 'the', 'half', 'couple', 'dozens', 'hundreds', 'thousands', 'scores', 'one'],
  NUMBER: ['a', 'one'],
  CLOCK: ['noon', 'midnight'],
  YEAR: ["'", '’', '‘'],
  DECADE: ["'", '’', '‘'],
}

const numberAtoms: ReadonlySet<AtomName> = new Set<AtomName>([
  'DAY',
  'DAYTH',
  'YEAR',
  'NUMBER',
  'QUANTITY',
  'ORDINAL',
  'DECADE',
  'CLOCK',
  'FIGURES',
  'SHORTYEAR',
  'ISODAY',
  'SLASHDAY',
])

/** May an atom begin with this word or number? */
function atomOpens(atom: AtomName, { lower, entries }: Opening): boolean {
  if (lower === null) return numberAtoms.has(atom)
  if (atomWords[atom]?.includes(lower)) return true
  return entries.some((e) => {
    switch (atom) {
      case 'MONTH':
        return e.month !== undefined
      case 'WEEKDAY':
        return e.weekday !== undefined && !e.plural
      case 'WEEKDAYS':
        return e.weekday !== undefined && e.plural === true
      case 'DAY':
      case 'DAYTH':
      case 'ORDINAL':
        return e.ordinal !== undefined || e.tens !== undefined
      case 'YEAR':
      case 'NUMBER':
      case 'CLOCK':
        return e.number !== undefined || e.tens !== undefined || e.scale !== undefined
      case 'QUANTITY':
        return e.number !== undefined || e.tens !== undefined || e.scale !== undefined || e.vague === true
      case 'UNIT':
        return e.unit !== undefined && !e.plural
      case 'UNITS':
        return e.unit !== undefined && e.plural === true
      case 'ANYUNIT':
        return e.unit !== undefined
      case 'SEASON':
        return e.season !== undefined
      case 'PART':
        return e.part !== undefined && !e.plural
      case 'PARTS':
        return e.part !== undefined && e.plural === true
      case 'WHICH':
        return e.which !== undefined
      case 'SET':
        return e.set !== undefined
      case 'REFERENCE':
        return e.reference !== undefined
      case 'ADJECTIVE':
        return e.adjective !== undefined
      case 'FEAST':
        return e.feast !== undefined
      case 'DECADE':
        return e.decade !== undefined
      default:
        return false
    }
  })
}
