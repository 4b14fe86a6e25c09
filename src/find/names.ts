import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName } from '../model/actor.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { isGlue } from '../text/noun-phrases.ts'
import type { ActorNames } from './actor-names.ts'
import { classify, type Surroundings, toName } from './name-kinds.ts'
import {
  acronymAfter,
  capitalsTellNothing,
  endOfRun,
  isCapital,
  notNames,
  overAnd,
  overJoiners,
  particles,
} from './name-runs.ts'

function findInSentence(sentence: Sentence, around: Surroundings): FoundName[] {
  const { tokens } = sentence
  const { lexicon, text } = around
  const found: FoundName[] = []
  const blind = capitalsTellNothing(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const known = around.actors.match(tokens, at)
    if (known) {
      const { last, actor } = known
      found.push(
        toName(sentence, text, {
          kind: 'organization',
          first: at,
          last,
          rule: 'name/actor-list',
          actor: actor.id,
          acronym: acronymAfter(tokens, last),
        }),
      )
      at = last
      continue
    }
    const token = tokens[at]!
    const opens =
      isCapital(token) || (isGlue(tokens, at + 1) && isCapital(tokens[at + 2]) && particles.has(token.lower))
    if (!opens || blind || token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'ADP') continue
    if (notNames.has(token.lower)) continue
    if (at === 0 && !/^(PROPN|NOUN|X)$/.test(token.upos) && !isCapital(tokens[1]) && !isGlue(tokens, 1)) continue
    const run = endOfRun(tokens, at)
    const end = overJoiners(lexicon, tokens, overAnd(lexicon, tokens, run))
    const name = classify(sentence, around, at, run, end)
    if (name) {
      found.push(name)
      at = Math.max(run, name.last)
    } else at = run
  }
  return found
}

/** Capitalised names of people and bodies, sentence by sentence, with the roles that stand beside them. */
export const names = (lexicon: NameLexicon, actors: ActorNames) =>
  defineStage({
    name: 'names',
    needs: ['readable', 'sentences', 'places'],
    makes: 'names',
    run: ({ readable, sentences, places }) => {
      const placed = new Set(
        places.flatMap((place) => place.mentions.map((mention) => `${mention.start}-${mention.end}`)),
      )
      const around = {
        text: readable.text,
        lexicon,
        actors,
        isPlace: (start: number, end: number) => placed.has(`${start}-${end}`),
      }
      return sentences.flatMap((sentence) => findInSentence(sentence, around))
    },
  })
