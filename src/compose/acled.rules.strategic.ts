import { any, isArmedSide, lemmaOf } from './acled.row.ts'
import type { AcledRule } from './acled.rules.shape.ts'

const frees = /^(free|release|rescue|hand over|swap|exchange|let go|set free|repatriat|prisoner|exchange of prisoners)/

/** What is done without a shot: exchanges, moves, bases, talks, measures. */
export const strategicRules: readonly AcledRule[] = [
  {
    id: 'acled/exchange',
    description: 'prisoners exchanged or let go',
    says: 'Agreement',
    finds: ['Rebels and the army exchanged prisoners in Taiz.'],
    holds: (deed, { cues }) =>
      deed.draft.type === 'RETREAT' &&
      deed.draft.mode === 'release' &&
      (any(cues, 'exchange', 'deal') ||
        (frees.test(lemmaOf(deed.draft)) && isArmedSide(deed.agents) && !/^rescue/.test(lemmaOf(deed.draft)))),
  },
  {
    id: 'acled/moved-off',
    description: 'forces that leave for elsewhere',
    says: 'Change to group/activity',
    finds: ['The soldiers withdrew from Menaka on Monday.'],
    holds: ({ draft, agents }) => draft.type === 'RETREAT' && draft.mode === 'withdraw' && isArmedSide(agents),
  },
  {
    id: 'acled/joined',
    description: 'armed groups that join others',
    says: 'Change to group/activity',
    finds: ['Militants pledged allegiance to the Islamic State in Sabha.'],
    holds: ({ draft, agents }) =>
      /^(SUPPORT|COOPERATE)$/.test(draft.type) && agents.has('armed') && /^(merge|pledge)/.test(lemmaOf(draft)),
  },
  {
    id: 'acled/parade',
    description: 'what armed groups do that looks like a demonstration',
    says: 'Other',
    finds: ['Militants held a parade in Jilib.'],
    holds: ({ draft, agents }) => draft.type === 'PROTEST' && agents.has('armed'),
  },
  {
    id: 'acled/fled',
    description: 'people driven from their homes, and prisoners who get away',
    says: 'Other',
    finds: ['Prisoners escaped from a jail in Butembo.'],
    holds: (deed) => deed.draft.type === 'RETREAT' && deed.draft.mode === 'withdraw' && !isArmedSide(deed.agents),
  },
  {
    id: 'acled/base',
    description: 'a base set up',
    says: 'Headquarters or base established',
    finds: ['Rebels set up a camp near Gwoza.'],
    holds: (deed) =>
      deed.draft.type === 'MOBILIZE' &&
      any(deed.object, 'base') &&
      /^(set up|establish|build|construct|open|erect|pitch|create|install)/.test(lemmaOf(deed.draft)),
  },
  {
    id: 'acled/talks',
    description: 'talks of peace',
    says: 'Agreement',
    finds: ['The two sides held peace talks in Juba.'],
    holds: ({ draft }, { cues }) => draft.type === 'CONSULT' && cues.has('peace'),
  },
  {
    id: 'acled/arrived',
    description: 'forces that arrive',
    says: 'Change to group/activity',
    finds: ['Turkish soldiers arrived in Morek.'],
    holds: ({ draft, agents }) => draft.type === 'CONSULT' && draft.mode === 'visit' && isArmedSide(agents),
  },
  {
    id: 'acled/measures',
    description: 'roads closed and checkpoints set up by forces',
    says: 'Change to group/activity',
    finds: ['Soldiers blocked the road to Bamenda.'],
    holds: ({ draft, agents }) => draft.type === 'COERCE' && draft.mode === 'restrict' && isArmedSide(agents),
  },
]
