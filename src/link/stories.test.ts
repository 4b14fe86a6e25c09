import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Reading } from '../model/reading.ts'
import { readText } from '../testing/read.ts'
import { toGroups } from './groups.ts'
import { toLinked } from './linked.ts'
import { createLinker } from './linker.ts'
import { openMemoryStore } from './memory-store.ts'

const linker = createLinker(loadDataFiles())

interface Sent {
  readonly day: string
  readonly title: string
  readonly text: string
}

const toReading = ({ day, title, text }: Sent): Reading =>
  readText(text, { id: `${title} ${day}`, title, published: day })

/** The titles of each story. */
function tell(sent: readonly Sent[]): string[][] {
  const store = openMemoryStore()
  const readings = sent.map(toReading)
  for (const [node, reading] of readings.entries()) linker.link(store, node, reading)
  const linked = readings
    .map((reading, node) => ({ ...linker.order(reading), node, reading }))
    .sort((a, b) => a.day - b.day || a.tie - b.tie)
    .map(({ node, reading }) => toLinked(node, reading, linker))
  return toGroups(linked, store).stories.map(({ nodes }) => nodes.map((node) => sent[node]!.title).sort())
}

const bombing: Sent = {
  day: '2023-05-09',
  title: 'Car bomb kills four at Tikrit vegetable market',
  text: 'A car bomb went off beside the vegetable market in Tikrit on Tuesday morning, killing four people and wounding 11, police said. The car had been left next to a row of fruit stalls, Captain Hatem Jabouri of the Tikrit police said. Shopkeepers carried the wounded to the Salahuddin general hospital. Nobody said they were behind the bombing.',
}
const followUp: Sent = {
  day: '2023-05-11',
  title: 'Toll of Tikrit market bombing rises to six',
  text: 'Two people who were wounded when a car bomb exploded at the vegetable market in Tikrit on Tuesday have died, raising the number of dead to six, the Salahuddin general hospital said on Thursday. Police captain Hatem Jabouri said two men had been detained over the bombing of the market.',
}
const otherOutlet: Sent = {
  day: '2023-05-09',
  title: 'Blast near fruit stalls in Tikrit leaves several dead',
  text: 'At least four people died and about a dozen were hurt when explosives in a parked car blew up near fruit stalls in the city of Tikrit on Tuesday. The blast hit the vegetable market as it opened, a police captain, Hatem Jabouri, told reporters. It was the first car bomb in the city in a year.',
}
const nextDay: Sent = {
  day: '2023-05-10',
  title: 'Gunmen shoot two soldiers at checkpoint in Tikrit',
  text: 'Gunmen on motorcycles opened fire on an army checkpoint at the southern entrance of Tikrit on Wednesday evening and killed two soldiers, an officer of the Salahuddin operations command said. The attackers fled towards the river. The army closed the bridge and searched orchards for them during the night.',
}
const elsewhere: Sent = {
  day: '2023-05-09',
  title: 'Car bomb at Baquba garage wounds three',
  text: 'Three mechanics were wounded on Tuesday when a bomb fixed under a car went off in a garage in Baquba, a police source in Diyala province said. The owner of the car, a contractor, had brought it in for repairs.',
}
const yearBefore: Sent = {
  day: '2022-04-02',
  title: 'Bomb at Tikrit market kills one',
  text: 'A roadside bomb exploded outside a clothes market in Tikrit on Saturday, killing a taxi driver, police said. Two passers-by were treated for cuts. The bomb had been hidden in a bin.',
}
const drone: Sent = {
  day: '2024-02-11',
  title: 'Drone strikes fuel depot near Harir',
  text: 'A drone hit a fuel depot near the Harir base in Erbil province late on Saturday and set two tanks on fire, the counter-terrorism service of the Kurdistan Region said. Nobody was hurt. Firemen fought the flames until dawn.',
}
const droneAgain: Sent = {
  day: '2024-02-12',
  title: 'Second drone in two days hits Harir, this time a barracks',
  text: 'A drone crashed into a barracks of the Harir base in Erbil province on Sunday night and wounded three guards, the counter-terrorism service of the Kurdistan Region said. It was the second such attack in two days. The guards were flown to Erbil.',
}

/** Two attacks in one town in three days: the same governor speaks of both, in the same form. */
const plant: Sent = {
  day: '2024-05-23',
  title: 'Missiles hit a bakery plant in Kherson, killing seven',
  text: 'KHERSON, May 23, 2024 - Russian missiles hit a bakery plant in Kherson on Thursday, killing seven workers and wounding 16 people, the regional governor Petro Marchuk said. The ovens burned out.',
}
const visit: Sent = {
  day: '2024-05-24',
  title: 'Minister visits bakery plant in Kherson after strike',
  text: 'KHERSON, May 24, 2024 - The interior minister on Friday visited the ruins of a bakery plant in Kherson where seven people were killed the day before by Russian missiles. He promised new ovens.',
}
const arcade: Sent = {
  day: '2024-05-25',
  title: 'Strike on Kherson shopping arcade kills 12',
  text: 'KHERSON, May 25, 2024 - Russian guided bombs hit a crowded shopping arcade in Kherson on Saturday afternoon, killing at least 12 people and wounding dozens, the regional governor Petro Marchuk said. A plume of smoke rose over the city.',
}
const arcadeToll: Sent = {
  day: '2024-05-27',
  title: 'Toll of Kherson arcade strike rises to 18',
  text: "KHERSON, May 27, 2024 - The number of people killed in Saturday's strike on a shopping arcade in Kherson has risen to 18, the regional governor Petro Marchuk said on Monday. Five are still missing, he said.",
}

describe('stories', () => {
  test.each<[string, readonly Sent[], readonly (readonly Sent[])[]]>([
    ['two outlets on one bombing', [bombing, otherOutlet], [[bombing, otherOutlet]]],
    ['a follow-up with a new toll', [bombing, followUp], [[bombing, followUp]]],
    ['a second attack in the same town next day', [bombing, nextDay], [[bombing], [nextDay]]],
    ['the same kind of attack elsewhere on the same day', [bombing, elsewhere], [[bombing], [elsewhere]]],
    ['the same kind of attack in the same town a year before', [bombing, yearBefore], [[yearBefore], [bombing]]],
    ['two strikes on one base in two days', [drone, droneAgain], [[drone], [droneAgain]]],
    [
      'two strikes on one town in three days, of which one governor speaks',
      [arcadeToll, visit, plant, arcade],
      [
        [plant, visit],
        [arcade, arcadeToll],
      ],
    ],
    [
      'all of them',
      [droneAgain, followUp, elsewhere, nextDay, bombing, drone, yearBefore, otherOutlet],
      [[yearBefore], [bombing, followUp, otherOutlet], [elsewhere], [nextDay], [drone], [droneAgain]],
    ],
  ])('%s', (_, sent, expected) => {
    const titles = expected.map((story) => story.map(({ title }) => title).sort())
    expect(tell(sent).sort()).toEqual(titles.sort())
  })
})

describe('two news of one corner of the world', () => {
  const raid: Sent = {
    day: '2024-12-17',
    title: 'Three soldiers die at checkpoint near Daquq',
    text: 'Gunmen attacked an army checkpoint near Daquq, south of Kirkuk, late on Monday and killed three soldiers, the army said. A bomb went off as help arrived and wounded two men. Islamic State said that it was behind the attack. The governor of Kirkuk promised more patrols on the road to Daquq.',
  }
  const strike: Sent = {
    day: '2024-12-21',
    title: 'Jets bomb hideout in hills of Kirkuk',
    text: "Iraqi warplanes bombed a hideout in the hills south-west of Kirkuk on Friday and killed at least six Islamic State fighters, the army said. Among the dead was a man who had planned Monday's attack on a checkpoint near Daquq, in which four soldiers were killed. Villagers in Daquq heard two explosions before dawn.",
  }
  const burial: Sent = {
    day: '2024-12-19',
    title: 'Kirkuk buries soldiers killed at checkpoint near Daquq',
    text: 'Hundreds of mourners walked behind three coffins in Kirkuk on Thursday, three days after gunmen attacked an army checkpoint near Daquq and killed three soldiers. The governor of Kirkuk promised the families help and said that more patrols would watch the road to Daquq.',
  }

  const bomb: Sent = {
    day: '2024-12-18',
    title: 'Roadside bomb wounds two near Daquq',
    text: 'A roadside bomb wounded two policemen on the road to Daquq on Tuesday, a day after gunmen killed three soldiers at a checkpoint near the town, the police said. The policemen were on their way to Tuz.',
  }

  test('a bomb on the day after an attack that it looks back on is a story of its own', () => {
    expect(tell([raid, bomb])).toEqual([[raid.title], [bomb.title]])
  })

  test('a strike that looks back on the attack before it is a story of its own, a burial is not', () => {
    expect(tell([raid, strike, burial])).toEqual([[burial.title, raid.title].sort(), [strike.title]])
  })
})
