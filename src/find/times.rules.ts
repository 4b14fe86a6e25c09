import { dateRules } from './times-dates.rules.ts'
import { lengthRules } from './times-lengths.rules.ts'
import { relativeRules } from './times-relative.rules.ts'

/** All kinds of core expressions. Of two that match as far, the first one counts. What joins, modifies and shifts them stands in times-joins.ts and times-modifiers.ts. */
export const timeRules = [...dateRules, ...relativeRules, ...lengthRules]
