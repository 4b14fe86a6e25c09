import { crowdsRules } from './acled.rules.crowds.ts'
import { hinderedRules } from './acled.rules.hindered.ts'
import { peopleRules } from './acled.rules.people.ts'
import type { AcledRule } from './acled.rules.shape.ts'
import { strategicRules } from './acled.rules.strategic.ts'
import { territoryRules } from './acled.rules.territory.ts'
import { weaponsRules } from './acled.rules.weapons.ts'

/** Rules in the order of ACLED's precedence, what was kept from happening first. */
export const acledRules: readonly AcledRule[] = [
  ...hinderedRules,
  ...crowdsRules,
  ...weaponsRules,
  ...territoryRules,
  ...peopleRules,
  ...strategicRules,
]
