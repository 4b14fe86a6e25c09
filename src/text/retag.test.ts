import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../testing/sentences.ts'

const tagOf = (text: string, word: string): string | undefined =>
  sentencesOf(text)
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.text === word)?.upos

describe('tags set right by their neighbours', () => {
  test.each([
    ['They would close the strait at once.', 'close', 'VERB'],
    ['The rebels are striking the convoys hour after hour.', 'striking', 'VERB'],
    ['The thieves have looted the museum.', 'looted', 'VERB'],
    ['The militants attack the dam at night.', 'attack', 'VERB'],
    ['The attack on the dam failed.', 'attack', 'NOUN'],
    ['It was a close game.', 'close', 'ADJ'],
    ['Red Cross officials suspended deliveries.', 'Cross', 'PROPN'],
    ['The governor pledged help.', 'help', 'NOUN'],
    ['The clinic helped deliver bread.', 'deliver', 'VERB'],
    ['The general admitted losses.', 'general', 'NOUN'],
    ['Residents fear a new assault.', 'fear', 'VERB'],
    ['Elders of the town fear another raid.', 'fear', 'VERB'],
    ['A camp for displaced people burned down.', 'displaced', 'ADJ'],
    ['Four people shot in a bar were treated.', 'shot', 'VERB'],
    ['A federal officer shot and killed two men.', 'shot', 'VERB'],
    ['Police shot six men.', 'shot', 'VERB'],
    ['A single shot in the dark woke them.', 'shot', 'NOUN'],
    ['He drew a gun and began firing.', 'firing', 'VERB'],
    ['Police held a missionary in Lima.', 'missionary', 'NOUN'],
    ['The army retook Marte.', 'retook', 'VERB'],
    ['US intelligence estimates the group has 2,500 men.', 'estimates', 'VERB'],
    ['The estimates the group has are old.', 'estimates', 'NOUN'],
    ['UNICEF plans to vaccinate children.', 'plans', 'VERB'],
    ['Fighters raided it, killing 81 people and burning houses.', 'burning', 'VERB'],
    ['A general amnesty was offered.', 'general', 'ADJ'],
    ['Both sides met, raising hopes of a truce.', 'hopes', 'NOUN'],
    ['He hopes that the truce holds.', 'hopes', 'VERB'],
    ['The embassy suspended part of a program.', 'part', 'NOUN'],
  ])('%s: %s is %s', (text, word, tag) => {
    expect(tagOf(text, word)).toBe(tag)
  })
})
