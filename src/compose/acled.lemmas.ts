/** Beginnings of lemmas that tell what became of people and nothing of how ("killed", "died", "wounded"). */
const losses: readonly string[] = [
  'death',
  'die',
  'hurt',
  'injure',
  'kill',
  'leave',
  'lose',
  'maim',
  'perish',
  'slay',
  'wound',
]

/** Beginnings of lemmas of deeds that two sides do to one another. */
const mutual: readonly string[] = [
  'affray',
  'armed c',
  'battle',
  'border clash',
  'brawl',
  'clash',
  'combat',
  'come to blows',
  'confrontation',
  'encounter',
  'engage',
  'exchange',
  'fierce fighting',
  'fight',
  'firefight',
  'grapple',
  'gun battle',
  'gunbattle',
  'gunfight',
  'heavy fighting',
  'hostilities',
  'infighting',
  'melee',
  'scuffle',
  'sectarian violence',
  'shoot it out',
  'shoot-out',
  'shootout',
  'skirmish',
  'spar',
  'street battle',
  'street fighting',
  'tangle',
  'trade blows',
  'trade fire',
  'turf war',
]

/** Lemmas of such deeds that others only begin like ("war", not "warn"). */
const mutualAlone: ReadonlySet<string> = new Set(['war'])

/** One pattern for all beginnings: asked of each deed by many rules. */
const toPattern = (beginnings: readonly string[]): RegExp => new RegExp(`^(?:${beginnings.join('|')})`)

const startsWithLoss = toPattern(losses)
const startsWithMutual = toPattern(mutual)

/** Does the lemma tell what became of people and nothing of how? */
export const startsLoss = (lemma: string): boolean => startsWithLoss.test(lemma)

/** Does the lemma tell what two sides do to one another? */
export const startsMutual = (lemma: string): boolean => mutualAlone.has(lemma) || startsWithMutual.test(lemma)
