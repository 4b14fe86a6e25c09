import { readCounted } from './figures.phrase.ts'
import type { FigureRule } from './figures.rules.shape.ts'
import { physical } from './figures.site.ts'
import { findNounBefore } from './figures.wholes.ts'

/** Numbers that measure or compare, and those that say nothing: asked before all others. */
export const measureRules: readonly FigureRule[] = [
  {
    id: 'figure/percent',
    confidence: 0.8,
    read: ({ text, tokens, mention, lexicon }) => {
      if (mention.kind !== 'percent') return null
      const of =
        tokens[mention.last + 1]?.lower === 'of'
          ? readCounted(text, tokens, { ...mention, kind: 'vague' }, lexicon)
          : null
      return { measures: 'percent', unit: 'percent', of: of?.noun || null, last: of?.last ?? mention.last }
    },
    finds: ['Raids rose by ⟦40 percent⟧ over the summer.', 'Mines caused ⟦12%⟧ of the losses.'],
    ignores: [],
  },
  {
    id: 'figure/money',
    confidence: 0.8,
    read: ({ mention }) => (mention.kind === 'money' ? { measures: 'money', unit: mention.unit ?? 'money' } : null),
    finds: ['The repairs cost ⟦$3 million⟧.'],
    ignores: [],
  },
  {
    id: 'figure/share',
    confidence: 0.7,
    read: ({ text, tokens, mention, lexicon }) => {
      if (mention.kind !== 'share') return null
      const from = Math.min(mention.last + 1, tokens.length - 1)
      const of = readCounted(text, tokens, { ...mention, kind: 'vague' }, lexicon)
      const named = of.noun || (of.last >= from ? text.slice(tokens[from]!.start, tokens[of.last]!.end) : '')
      // "Rose by a third": what it is a part of stands before.
      if (tokens[mention.first - 1]?.lower === 'by') {
        const grown = findNounBefore(tokens, mention.first, lexicon)
        return grown === '' ? 'none' : { measures: 'share', unit: 'share', of: grown }
      }
      return { measures: 'share', unit: 'share', of: named.replace(/^(of )?(the )?/, '') || null, last: of.last }
    },
    finds: ['⟦Nearly half⟧ of all shops have closed.', '⟦One in five⟧ houses was hit.', 'Arrests fell by ⟦a third⟧.'],
    ignores: ['The first half of the year was calm.'],
  },
  {
    id: 'figure/multiple',
    confidence: 0.7,
    read: ({ text, tokens, mention, lexicon }) => {
      if (mention.kind !== 'multiple') return null
      // "On track to double its raids": whose they are stands between.
      const owned = /^(its|their|his|her|the)$/.test(tokens[mention.last + 1]?.lower ?? '') ? 1 : 0
      const counted = readCounted(text, tokens, { ...mention, last: mention.last + owned }, lexicon)
      const unit = counted.noun || findNounBefore(tokens, mention.first, lexicon)
      return unit === '' ? 'none' : { measures: 'multiple', unit, last: counted.noun ? counted.last : mention.last }
    },
    finds: ['Attacks ⟦doubled⟧ within a year.', 'Arrests have ⟦more than tripled⟧ since spring.'],
    ignores: ['He doubled back to the road.'],
  },
  {
    id: 'figure/no-count',
    confidence: 1,
    read: ({ mention, phrase, timeTalk }) => {
      if (mention.unit === 'minutes' || mention.unit === 'hours') return null
      const vague = mention.kind === 'vague' && mention.min !== null && mention.min < 20
      const hidden = phrase.measures === 'sources' || phrase.measures === 'ignored'
      return vague || timeTalk || hidden || (mention.kind === 'compound' && !physical.has(phrase.measures))
        ? 'none'
        : null
    },
    finds: [],
    ignores: [
      'Several officers came.',
      'Two sources confirmed it.',
      'It fell on both sides, for two reasons.',
      'Two days earlier he left.',
      'In the past two weeks it rained.',
    ],
  },
  {
    id: 'figure/measure',
    confidence: 0.8,
    read: ({ mention, phrase }) => {
      if (mention.unit) return { measures: 'duration', unit: mention.unit }
      return physical.has(phrase.measures) ? { measures: phrase.measures, unit: phrase.noun, last: phrase.last } : null
    },
    finds: [
      'The post lies ⟦12 kilometers⟧ from the border.',
      'The siege lasted ⟦45 days⟧.',
      'They burned ⟦300 hectares⟧ of wheat.',
      'They fought for ⟦half an hour⟧.',
    ],
    ignores: ['He is 45 years old.'],
  },
]
