import { toSingular } from './figures.lexicon.ts'
import type { Loss } from './figures.losses.ts'
import type { FigureRule } from './figures.rules.shape.ts'
import { isIncluded, physical, type Site } from './figures.site.ts'
import { findComplement, findPutNoun } from './figures.wholes.ts'

const losses = new Set([
  'killed',
  'injured',
  'detained',
  'abducted',
  'displaced',
  'surrendered',
  'missing',
  'released',
  'treated',
  'neutralized',
  'casualties',
])
const peopleLike = new Set(['people', 'personnel', 'groups', ''])

/** May what is counted be people: by its noun, or because it has none and stands for some named before? */
const isPeople = ({ phrase, behind, before, joined }: Site): boolean =>
  peopleLike.has(phrase.measures) &&
  (phrase.noun !== '' || phrase.partitive || behind !== null || before !== null || joined !== null)

/** What happened to those counted; "capture" and "seize" take things, too, and say no loss of them. */
function findLoss({ phrase, behind, before, mention }: Site): Loss | null {
  const takes = before?.measures === 'detained' && !peopleLike.has(phrase.measures) && !losses.has(phrase.measures)
  const governed = takes ? null : before
  if (behind && governed?.side !== 'before') return behind
  if (governed ?? behind) return governed ?? behind
  if (phrase.modifier === '') return null
  return { measures: phrase.modifier, first: mention.first, last: phrase.last, side: 'within' }
}

const isOne = ({ mention }: Site): boolean => mention.best === 1 && mention.max === 1

/** "one of which", "one of the dead came from …": a way of going on rather than a count. */
function isOneInPassing(site: Site): boolean {
  const { tokens, phrase, whole } = site
  if (!isOne(site) || !phrase.partitive || findLoss(site) || (losses.has(phrase.measures) && phrase.noun === ''))
    return false
  const next = tokens[phrase.last + 1]
  const acts = next?.upos === 'AUX' || next?.upos === 'VERB'
  if (/^(which|whom)$/.test(tokens[phrase.last]!.lower)) return true
  return !acts && !whole?.loss && !(whole && losses.has(whole.measures))
}

/** Numbers that count people, what befell them, and things. */
export const countRules: readonly FigureRule[] = [
  {
    id: 'figure/in-passing',
    confidence: 1,
    read: (site) => (isOneInPassing(site) ? 'none' : null),
    finds: [],
    ignores: ['The shells, one of which fell short, came at dawn.'],
  },
  {
    id: 'figure/loss-noun',
    confidence: 0.85,
    read: ({ tokens, phrase, lexicon, whole }) => {
      if (!losses.has(phrase.measures)) return null
      const unit = phrase.noun || findComplement(tokens, phrase.last, lexicon) || whole?.unit || 'people'
      return { measures: phrase.measures, unit, of: phrase.of, last: phrase.last }
    },
    finds: ['The report lists ⟦31 deaths⟧ and ⟦40 injuries⟧.', '⟦Nine of the dead⟧ were guards.'],
    ignores: ['The deaths were mourned.'],
  },
  {
    id: 'figure/loss',
    confidence: 0.9,
    read: (site) => {
      const loss = findLoss(site)
      if (!loss || !(isPeople(site) || loss.side === 'behind')) return null
      const { phrase, tokens, lexicon, people } = site
      const unit = phrase.noun || findComplement(tokens, phrase.last, lexicon) || people?.unit || 'people'
      return {
        measures: loss.measures,
        unit,
        of: phrase.of ?? (phrase.noun ? null : (people?.of ?? null)),
        loss,
        last: phrase.last,
      }
    },
    finds: [
      'A mine killed ⟦three drivers⟧ and wounded ⟦one⟧.',
      '⟦Six rebels⟧ were shot dead.',
      'It left ⟦13 people⟧ dead and ⟦25⟧ hurt.',
      'The toll rose to ⟦70⟧ dead.',
    ],
    ignores: ['No one was killed.'],
  },
  {
    id: 'figure/included',
    confidence: 0.75,
    read: (site) => {
      const { phrase, whole, tokens, mention } = site
      const told = isIncluded(tokens, mention.first)
        ? whole
        : site.joined?.rule === 'figure/included'
          ? site.joined
          : null
      if (!told || !losses.has(told.measures) || phrase.noun === '' || !peopleLike.has(phrase.measures)) return null
      return { measures: told.measures, unit: phrase.noun, of: phrase.of, last: phrase.last }
    },
    finds: ['⟦Twelve people⟧ were killed, including ⟦four children⟧ and ⟦two medics⟧.'],
    ignores: [],
  },
  {
    id: 'figure/joined',
    confidence: 0.75,
    read: (site) => {
      const { phrase, joined, tokens, lexicon } = site
      if (
        !joined ||
        !(joined.loss?.side === 'before' || joined.loss === null || phrase.noun === '' || phrase.partitive)
      )
        return null
      const lost = losses.has(joined.measures) && (isPeople(site) || phrase.noun === '')
      // A verb of its own tells something else of those it counts ("and hundreds lost their homes").
      if (phrase.noun === '' && !phrase.partitive && tokens[phrase.last + 1]?.upos === 'VERB') return null
      if (!lost && (phrase.noun !== '' || physical.has(joined.measures))) return null
      const loss = lost && joined.loss?.side === 'before' ? joined.loss : null
      return {
        measures: joined.measures,
        unit: phrase.noun || findComplement(tokens, phrase.last, lexicon) || joined.unit,
        of: phrase.of ?? (phrase.noun ? null : joined.of),
        loss,
        last: phrase.last,
      }
    },
    finds: ['The blast killed ⟦two soldiers⟧ and ⟦three boys⟧.'],
    ignores: [],
  },
  {
    id: 'figure/part',
    confidence: 0.7,
    read: ({ tokens, phrase, lexicon, whole }) => {
      if (!phrase.partitive || !whole) return null
      const takes = phrase.noun === '' || losses.has(whole.measures)
      return {
        measures: takes ? whole.measures : phrase.measures || whole.measures,
        unit: phrase.noun || findComplement(tokens, phrase.last, lexicon) || whole.unit,
        of: phrase.of ?? whole.of,
        last: phrase.last,
      }
    },
    finds: ['⟦Forty rockets⟧ were fired. ⟦Six of them⟧ hit the port.'],
    ignores: [],
  },
  {
    id: 'figure/put',
    confidence: 0.75,
    read: ({ tokens, mention, phrase, lexicon }) => {
      const unit = phrase.noun === '' && !phrase.partitive ? findPutNoun(tokens, mention.first, lexicon) : ''
      return unit === '' ? null : { measures: lexicon.nouns.get(toSingular(unit.toLowerCase())) ?? 'objects', unit }
    },
    finds: ['The command put the number of raids at ⟦35⟧.'],
    ignores: [],
  },
  {
    id: 'figure/bare',
    confidence: 0.6,
    read: ({ tokens, mention, phrase, lexicon, whole }) => {
      if (phrase.noun !== '') return null
      if (whole === null || !losses.has(whole.measures)) return 'none'
      const next = tokens[mention.last + 1]
      const ends = next === undefined || /^[.,;]$/.test(next.text)
      const told =
        (ends && tokens[mention.first - 1]?.upos === 'VERB') || next?.upos === 'AUX' || next?.lower === 'more'
      if (!told) return 'none'
      return {
        measures: whole.measures,
        unit: findComplement(tokens, mention.last, lexicon) || whole.unit,
        of: whole.of,
      }
    },
    finds: ['Rebels claimed ⟦90 soldiers⟧ dead; officials confirmed ⟦seven⟧.'],
    ignores: ['Seven is his number.'],
  },
  {
    id: 'figure/count',
    confidence: 0.75,
    read: ({ tokens, mention, phrase, definite }) => {
      const value = mention.best ?? mention.min ?? mention.max ?? 0
      const plural = phrase.noun !== toSingular(phrase.noun) || /^(people|personnel)$/i.test(phrase.noun)
      const unknown = phrase.measures === ''
      const apposed = tokens[mention.first - 1]?.text === ',' && tokens[mention.first - 2]?.upos === 'PROPN'
      if (definite && value < 20) return 'none'
      if (unknown && (value === 1 || !plural || (value < 3 && !/^\p{Lu}/u.test(phrase.of ?? '')))) return 'none'
      if (phrase.measures === 'places' && apposed) return 'none'
      const unnamed = phrase.noun === 'others' ? 'people' : 'objects'
      return { measures: phrase.measures || unnamed, unit: phrase.noun, of: phrase.of, last: phrase.last }
    },
    finds: [
      '⟦Two drones⟧ crossed the river.',
      'The alliance has ⟦32 members⟧.',
      '⟦About 900⟧ US soldiers are stationed there.',
    ],
    ignores: [
      'The two forces met.',
      'They held Sarin and Ayn, two villages by the road.',
      "The province's five districts are quiet.",
    ],
  },
]
