import { gatherEvents } from '../../src/compose/events.ts'
import { toFigureLexicon } from '../../src/compose/figures.lexicon.ts'
import { describeFiller, describeHold, edge, fillerFeatures, toValue } from '../../src/compose/filler-features.ts'
import type { FillerPart } from '../../src/compose/filler-model.ts'
import { type Filler, findFillers } from '../../src/compose/filler-sites.ts'
import { loadEventLexicon } from '../../src/knowledge/event-lexicon.load.ts'
import type { DataFiles } from '../../src/knowledge/files.ts'
import type { Layers } from '../../src/model/stage.ts'
import { makeStages } from '../../src/pipeline.ts'
import { toArticle } from '../made/article.mjs'
import { type FilledArticle, isSameName } from './filled.ts'

/** A phrase that may have a part: its features, the article that it stands in, and whether it has the part. */
export interface Example {
  readonly part: FillerPart
  readonly article: number
  readonly features: readonly string[]
  readonly isRight: boolean
}

function toNames(layers: Layers, { who, phrase, near }: Filler['site']): readonly string[] {
  const { tokens } = near.sentence
  if (who) return [who.name, who.text, ...who.mentions.map(({ text }) => text)]
  return [layers.readable.text.slice(tokens[phrase.first]!.start, tokens[phrase.last]!.end)]
}

/** All phrases near violence in the articles, as the reader finds them. */
export function toExamples(files: DataFiles, articles: readonly FilledArticle[]): readonly Example[] {
  const lexicon = loadEventLexicon(files)
  const losses = toFigureLexicon(files)
  const all = makeStages(files)
  const stages = all.slice(
    0,
    all.findIndex(({ makes }) => makes === 'events'),
  )
  return articles.flatMap(({ text, published, fillers }, article) => {
    const made: Record<string, unknown> = {
      article: toArticle({ id: `sha256:${article}`, source: 'training', published, text }),
    }
    for (const stage of stages) made[stage.makes] = stage.run(made as never, () => {})
    const layers = made as unknown as Layers
    const { around, merged } = gatherEvents(lexicon, losses, layers)
    return findFillers(around, merged).map(({ part, site }): Example => {
      const features: string[] = []
      const value = (feature: number, said: string) => features.push(`${fillerFeatures[feature]}\t${said}`)
      describeFiller(lexicon, site, {
        value,
        word: (feature, at, rest) => value(feature, toValue(feature, site.near.words[at] ?? edge, rest)),
        hold: (as, clause, isName) => describeHold(lexicon, as, clause, isName, value),
      })
      const names = toNames(layers, site)
      const isRight = fillers[part].some((gold) => gold.some((one) => names.some((name) => isSameName(one, name))))
      return { part, article, features, isRight }
    })
  })
}
