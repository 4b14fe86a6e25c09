import { any, isAssault, isReal, lemmaOf } from './acled.row.ts'
import { type AcledRule, isState } from './acled.rules.shape.ts'

/** What was kept from happening, or only might be. */
export const hinderedRules: readonly AcledRule[] = [
  {
    id: 'acled/repelled',
    description: 'an assault that was beaten back was fought',
    says: 'Armed clash',
    finds: ['The army repelled an attack by rebels on its base near Gao.'],
    holds: (deed, { cues }) => isAssault(deed) && deed.draft.status === 'prevented' && cues.has('repel'),
  },
  {
    id: 'acled/foiled',
    description: 'an explosion or a strike that was kept from happening',
    says: 'Disrupted weapons use',
    finds: ['Police foiled a bombing of a market in Lahore.'],
    holds: (deed, { cues }) =>
      isAssault(deed) &&
      deed.draft.status === 'prevented' &&
      (cues.has('foil') || any(deed.object, 'weapons')) &&
      (/^(explosives|suicide-attack|aerial|drone|heavy-weapons)$/.test(deed.draft.mode ?? '') ||
        any(cues, 'bomb', 'suicide', 'air', 'shell', 'grenade')),
  },
  {
    id: 'acled/unreal',
    description: 'what is planned, feared, denied or threatened is in no row',
    says: null,
    finds: ['Rebels threatened to attack the base near Gao.'],
    holds: (deed) => !isReal(deed),
  },
  {
    id: 'acled/intercepted',
    description: 'weapons shot down, defused, destroyed or taken away',
    says: 'Disrupted weapons use',
    finds: ['Troops destroyed a landmine near Kupwara.', 'Air defences shot down two drones over Kharkiv.'],
    holds: (deed) =>
      deed.object.has('weapons') &&
      !deed.agents.has('armed') &&
      /^(intercept|shoot down|down|bring down|defuse|disarm|dismantle|deactivate|neutrali[sz]e|seize|confiscate|discover|recover|find|uncover|unearth|impound|capture|destroy|detonate|explode|disable)$/.test(
        lemmaOf(deed.draft),
      ) &&
      (deed.draft.type !== 'ASSAULT' ||
        /^(shoot down|intercept|down|bring down)$/.test(lemmaOf(deed.draft)) ||
        isState(deed)),
  },
]
