import { describe, expect, test } from 'vitest'
import { figureFrame as frame, tellFigures as tell, testFigureTables } from '../testing/figure-rows.ts'
import { readText } from '../testing/read.ts'

const hedges: readonly (readonly [string, string])[] = [
  ['40', '40'],
  ['forty', '40'],
  ['about 40', '~40'],
  ['around 40', '~40'],
  ['some 40', '~40'],
  ['roughly 40', '~40'],
  ['approximately 40', '~40'],
  ['nearly 40', '~40'],
  ['almost 40', '~40'],
  ['close to 40', '~40'],
  ['an estimated 40', '~40'],
  ['at least 40', '40+'],
  ['more than 40', '40+'],
  ['over 40', '40+'],
  ['no fewer than 40', '40+'],
  ['not less than 40', '40+'],
  ['upwards of 40', '40+'],
  ['in excess of 40', '40+'],
  ['a minimum of 40', '40+'],
  ['up to 40', '..40'],
  ['as many as 40', '..40'],
  ['fewer than 40', '..40'],
  ['less than 40', '..40'],
  ['at most 40', '..40'],
  ['no more than 40', '..40'],
  ['a maximum of 40', '..40'],
  ['between 40 and 50', '40-50'],
  ['40 to 50', '40-50'],
  ['40-50', '40-50'],
  ['40–50', '40-50'],
  ['exactly 40', '40'],
  ['a total of 40', '40'],
  ['another 40', '40'],
  ['dozens of', '24-99'],
  ['scores of', '40-99'],
  ['hundreds of', '200-999'],
  ['thousands of', '2000-9999'],
  ['tens of thousands of', '20000-99999'],
  ['several hundred', '300-999'],
  ['two dozen', '24'],
  ['half a million', '500000'],
  ['1.5 million', '1500000'],
  ['1,250', '1250'],
  ['12,000', '12000'],
  ['two hundred and six', '206'],
  ['twenty-five', '25'],
  ['three thousand', '3000'],
]

const frames: readonly (readonly [string, string])[] = [
  ['The blast killed # soldiers.', 'killed'],
  ['They counted # raids in the valley.', 'events'],
  ['The camp took in # refugees.', 'people'],
  ['Floods displaced # families.', 'displaced'],
]

describe('hedges', () => {
  test.each(
    frames.flatMap(([text, measures]) =>
      hedges.map(([said, value]): [string, string] => [text.replace('#', said), `${value} ${measures}`]),
    ),
  )('%s', (text, said) => {
    expect(tell(text)).toBe(said)
  })
})

const tables: Readonly<Record<string, string>> = {
  units: `
The post lies 12 kilometers from the border. | 12 distance
The post lies 12 km from the border. | 12 distance
The column advanced 30 miles in a night. | 30 distance
The tunnel is 400 meters long. | 400 distance
The wall is six feet high. | 6 distance
A shell fell 200 yards from the school. | 200 distance
The fire burned 300 hectares of wheat. | 300 area
The fire burned 500 acres of forest. | 500 area
They seized 1,200 square kilometers of land. | 1200 area
The settlers took 40 dunams of olive groves. | 40 area
The convoy carried 20 tons of flour. | 20 weight
The convoy carried 20 tonnes of flour. | 20 weight
Police found 35 kilograms of explosives. | 35 weight
Police found 35 kg of explosives. | 35 weight
The plant turns out 90,000 barrels of oil. | 90000 volume
The trucks brought 5,000 liters of fuel. | 5000 volume
The siege lasted 45 days. | 45 duration
The battle went on for three hours. | 3 duration
They fought for half an hour. | 30 duration
The truce held for six weeks. | 6 duration
The repairs cost $3 million. | 3000000 money
The repairs cost 3 million dollars. | 3000000 money
The ministry paid 250,000 euros. | 250000 money
Donors pledged £40 million. | 40000000 money
Donors pledged €1.2 billion. | 1200000000 money
A loaf costs 5,000 Iraqi dinars. | 5000 money
The ransom was US$10,000. | 10000 money
Turnout reached 43 percent. | 43 percent
Turnout reached 43 per cent. | 43 percent
Turnout reached 43%. | 43 percent
Support fell by six percentage points. | 6 percent
Prices rose by more than 30 percent. | 30+ percent
Nearly half of all shops have closed. | ~0.5 share
One in five houses was hit. | 0.2 share
Two-thirds of the wells are dry. | 0.6667 share
A third of the children are out of school. | 0.3333 share
Three out of four clinics have shut. | 0.75 share
Half of the bridges were blown up. | 0.5 share
A quarter of the crop was lost. | 0.25 share
`,
  changes: `
Attacks doubled within a year. | 2 multiple
Arrests have more than tripled since spring. | 3+ multiple
Raids rose by 40 percent over the summer. | 40 percent
Raids fell by 40 percent over the summer. | 40 percent
Attacks are on track to double this year. | 2 multiple
Prices have quadrupled since the siege began. |
The number of refugees has doubled. | 2 multiple
Attacks increased by 250 percent to 473. | 250 percent; 473 events
`,
  elisions: `
A mine killed three drivers and wounded one. | 3 killed; 1 injured
The raid left 44 rebels killed and 166 detained. | 44 killed; 166 detained
It left 13 people dead and 25 hurt. | 13 killed; 25 injured
Ten guards died and six were injured. | 10 killed; 6 injured
Two were killed and nine others wounded in the shelling of the port. | 2 killed; 9 injured
Forty rockets were fired. Six of them hit the port. | 40 weapons; 6 weapons
Rebels claimed 90 soldiers dead; officials confirmed seven. | 90 killed; 7 killed
The blast killed two soldiers and three boys. | 2 killed; 3 killed
Twelve bodies were found, and four of the dead were children. | 12 killed; 4 killed
The storm left 40,000 people homeless. | 40000 displaced
`,
  losses: `
Six rebels were shot dead. | 6 killed
Six rebels were gunned down. | 6 killed
Six rebels died. | 6 killed
Six rebels lost their lives. | 6 killed
Six rebels were beheaded. | 6 killed
Six miners perished in the fire. | 6 killed
The crash claimed the lives of 17 pilgrims. | 17 killed
The death toll stands at 70. | 70 killed
The death toll rose to 70. | 70 killed
The report lists 31 deaths and 40 injuries. | 31 killed; 40 injured
Police arrested 55 suspects. | 55 detained
Police detained 55 demonstrators. | 55 detained
Police took 55 strikers into custody. | 55 detained
Fifty-five strikers were arrested. | 55 detained
Gunmen abducted nine teachers. | 9 abducted
Gunmen kidnapped nine teachers. | 9 abducted
Nine teachers were taken hostage. | 9 abducted
The fighting displaced 12,000 people. | 12000 displaced
Some 12,000 people fled their homes. | ~12000 displaced
Twenty fighters surrendered. | 20 surrendered
The army freed 14 hostages. | 14 released
Eleven fishermen are missing. | 11 missing
Shelling wounded 23 civilians. | 23 injured
Shelling injured 23 civilians. | 23 injured
Twenty-three civilians were hurt. | 23 injured
Twenty-three civilians were maimed by mines. | 23 injured
Three nurses were executed. | 3 killed
The ambush cost the lives of eight guards. | 8 killed
A policeman was killed. | 1 killed
The killing of a soldier angered the town. | 1 killed
`,
  topics: `
The clinic vaccinated 4,200 children. | 4200 people
Aid groups sent 60 trucks. | 60 vehicles
The union called out 9,000 workers. | 9000 people
The alliance has 32 members. | 32 personnel
About 900 US soldiers are stationed there. | ~900 personnel
The army destroyed five tanks. | 5 weapons
They fired 18 missiles at the port. | 18 weapons
Two drones crossed the river. | 2 weapons
The court tried 12 officers. | 12 personnel
The storm damaged 250 houses. | 250 buildings
The mission ran 35 patrols. | 35 events
Monitors recorded 17 violations. | 17 events
The command carried out 59 airstrikes. | 59 events
Protesters blocked three bridges. | 3 buildings
The party won 63 seats. | 63 objects
Observers visited 210 polling stations. | 210 buildings
The port handles 40 ships. | 40 vehicles
`,
  traps: `
He is 45 years old. |
A 25-year-old man was there. |
A boy aged 14 saw it. |
Ahmed Karim, 34, was there. |
It began at 8:30 and ended at 9 pm. |
It began at half past six. |
Call 0770123456 for help. |
Call 555-1234 for help. |
The crowd waved AK-47 rifles. |
An F-16 flew over the town. |
Two T-72s and an RPG-7 stood there, it was said. |
The 19th Brigade took the hill. |
They closed Route 4 to traffic. |
The council passed Resolution 2254. |
It is set down in Article 5 of the treaty. |
Section 702 was renewed. |
In 2014 nothing moved. |
From March 23 to April 20 the road was shut. |
On 3 May it rained. |
They won 2-1 on Sunday. |
After 9/11 things changed. |
No one helped one another. |
One day they will return. |
It is one of the largest towns. |
The 1990s were quiet. |
The first half of the year was calm. |
The first quarter of 2020 was calm. |
So many were there. |
Several officers came. |
Two sources confirmed it. |
It fell on both sides. |
Two days earlier he left. |
In the past two weeks it rained. |
The two forces met. |
The ratio was 1/0. |
Unit 8200 was named. |
Gate 4 stayed shut. |
Flight 370 never landed. |
The Boeing 737 landed. |
Camp 14 is closed. |
He wore the number 10 shirt, they said. |
Highway 61 was cut. |
The G7 met in June. |
COVID-19 spread in the camp. |
Chapter 7 allows it. |
Level 3 was reached. |
He doubled back to the road. |
The shells, one of which fell short, came at dawn. |
`,
}

testFigureTables(tables)

const topics = [
  'strikers',
  'refugees',
  'pilgrims',
  'nurses',
  'pupils',
  'officers',
  'voters',
  'dockers',
  'farmers',
  'monks',
]
const verbs: readonly (readonly [string, string])[] = [
  ['killed', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['arrested', 'detained'],
  ['detained', 'detained'],
  ['abducted', 'abducted'],
  ['displaced', 'displaced'],
  ['released', 'released'],
]

describe('whoever they are', () => {
  test.each(
    topics.flatMap((noun, i) =>
      verbs.map(([verb, measures]): [string, string] => [`${i + 3} ${noun} were ${verb}.`, `${i + 3} ${measures}`]),
    ),
  )('On Friday %s', (text, said) => {
    expect(tell(`On Friday ${text}`)).toBe(said)
  })
})

test.each([
  [`It had ${'7'.repeat(400)} parts.`, 'number/too-long'],
  ['The ratio was 1/0, they said.', 'number/divided-by-zero'],
  ['They sent 5 km kg of flour.', 'figure/conflicting-units'],
  ['They paid $40 kg for the road.', 'figure/conflicting-units'],
  ['They paid $500 euros for the road.', 'number/two-currencies'],
  ['They paid 300 dollars dinars for the road.', 'number/two-currencies'],
  ['Ten men were killed, 14 of them farmers.', 'figure/part-beyond-whole'],
  [
    'Ninety men died, 40 of them guards, 30 of them cooks, 20 of them boys, ten of them thin, nine of them old.',
    'figure/parts-without-end',
  ],
])('%s is told as a problem', (text, id) => {
  expect(readText(frame + text).problems.map((problem) => problem.id)).toContain(id)
})

test.each([
  'They paid $500 Canadian dollars for the road.',
  'They paid $500 (450 euros) for the road.',
  'They paid $5 million months later.',
  'Ten men were killed, eight of them farmers.',
  'The bill came to 300 Iraqi dinars.',
])('%s is no problem', (text) => {
  expect(readText(frame + text).problems).toEqual([])
})

test('parts of parts come to an end', () => {
  const { figures } = readText(
    `${frame}Ten men were killed, and of them ten of them, and ten of them of those ten of them.`,
  )
  const places = new Map(figures.map(({ id }, i) => [id, i]))
  for (const [i, { partOf }] of figures.entries()) if (partOf !== null) expect(places.get(partOf)).toBeLessThan(i)
})
