import { describe, expect, test } from 'vitest'
import { clausesOf, sentencesOf } from '../testing/sentences.ts'

/** "lemma: who does it > what it is done to", a clause each. */
const partiesOf = (text: string): readonly string[] =>
  sentencesOf(text).flatMap((sentence) => {
    const say = (phrase: { readonly first: number; readonly last: number } | null): string =>
      phrase === null ? '-' : text.slice(sentence.tokens[phrase.first]!.start, sentence.tokens[phrase.last]!.end)
    return clausesOf(sentence).map(({ lemma, subject, object }) => `${lemma}: ${say(subject)} > ${say(object)}`)
  })

describe('whose deed a verb tells', () => {
  test.each([
    [
      'Six miners lost their lives in Oruro and ten were wounded.',
      ['lose: Six miners > their lives', 'wound: - > ten'],
    ],
    ['Soldiers shelled posts in Goma and the rebels fled.', ['shell: Soldiers > posts', 'flee: the rebels > -']],
    ['Officials from Peru and Chile met in Lima.', ['meet: Officials > -']],
    [
      'Shoppers who had no guns came and fought the robbers.',
      ['have: Shoppers > no guns', 'come: Shoppers > -', 'fight: Shoppers > the robbers'],
    ],
    [
      'The police, the army and the border guard raided a camp.',
      ['raid: The police, the army and the border guard > a camp'],
    ],
    ['In Lima, the army and the police raided two houses.', ['raid: the army and the police > two houses']],
    ['In 2019 Cairo and Khartoum signed a pact.', ['sign: Cairo and Khartoum > a pact']],
    ['On Sunday evening army aircraft bombed the port.', ['bomb: army aircraft > the port']],
    [
      'Peru threatened to leave its pact with Chad unless Chile agreed.',
      ['threaten: Peru > -', 'leave: Peru > its pact', 'agree: Chile > -'],
    ],
    ['Men who had seized a ship in the gulf freed its crew.', ['seize: Men > a ship', 'free: Men > its crew']],
    [
      'A bomb planted under the car of a sheikh allied with the party exploded.',
      ['plant: A bomb > -', 'ally: A bomb > -', 'explode: A bomb > -'],
    ],
    [
      'Nine rebels carrying a flag of truce from Gao laid down arms.',
      ['carry: Nine rebels > a flag of truce', 'lay down: Nine rebels > arms'],
    ],
    [
      'Troops who had smashed windows to get into the hall withdrew.',
      ['smash: Troops > windows', 'get: Troops > -', 'withdraw: Troops > -'],
    ],
    ['Bandits posing as herders seized a priest.', ['pose: Bandits > -', 'seize: Bandits > a priest']],
    [
      'Gunmen armed with rifles and led by an officer attacked a village.',
      ['arm: Gunmen > -', 'lead: an officer > Gunmen', 'attack: Gunmen > a village'],
    ],
    [
      'The navy has recovered a dhow hijacked in May and taken nine men into custody.',
      ['recover: The navy > a dhow', 'hijack: - > a dhow', 'take: The navy > nine men'],
    ],
    [
      'The army told residents to leave and fired at a car.',
      ['tell: The army > residents', 'leave: residents > -', 'fire: The army > -'],
    ],
    ['The army has begun shelling the town.', ['begin: The army > -', 'shell: The army > the town']],
    ['Rebels handed over three captives.', ['hand over: Rebels > three captives']],
    ['On Monday rebels attacked a post.', ['attack: rebels > a post']],
    ['On Friday morning two men were shot.', ['shoot: - > two men']],
    ['In Sonora, where police seized two trucks, a man was held.', ['seize: police > two trucks', 'hold: - > a man']],
  ])('%s', (text, parties) => {
    expect(partiesOf(text)).toEqual(parties)
  })
})
