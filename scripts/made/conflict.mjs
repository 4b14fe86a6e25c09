// Makes up reporting on wars that stories are learned from: attacks in the same towns on following days, each told by several articles with first and
// later tolls, rival accounts and denials, funerals, arrests; talks, votes and sanctions; round-ups of many incidents and background pieces. Places and
// bodies are real, everything that is told of them is invented. The same for the same seed.
import { toDraw } from './draw.mjs'

const theatres = [
  ['Iraq', 'Iraqi', 'Mosul|Kirkuk|Baquba|Ramadi|Samarra|Fallujah|Hawija', 'the Islamic State group|the Popular Mobilisation Forces', 'Baghdad'],
  ['Syria', 'Syrian', 'Homs|Hama|Daraa|Raqqa|Palmyra|Aleppo|Idlib', 'rebels|the Syrian Democratic Forces|the Islamic State group', 'Damascus'],
  ['Ukraine', 'Ukrainian', 'Kherson|Zaporizhzhia|Dnipro|Sumy|Mykolaiv|Kramatorsk', 'Russian forces|Russia', 'Kyiv'],
  ['Sudan', 'Sudanese', 'Omdurman|El Fasher|Nyala|El Obeid|Wad Madani', 'the Rapid Support Forces', 'Khartoum'],
  ['Yemen', 'Yemeni', 'Taiz|Marib|Aden|Saada', 'the Houthis|al-Qaeda', 'Sanaa'],
  ['Afghanistan', 'Afghan', 'Kandahar|Kunduz|Jalalabad|Herat|Ghazni', 'the Taliban|the Islamic State group', 'Kabul'],
  ['Somalia', 'Somali', 'Baidoa|Kismayo|Beledweyne', 'al-Shabaab', 'Mogadishu'],
  ['Mali', 'Malian', 'Gao|Timbuktu|Mopti|Kidal', 'jihadists|Tuareg rebels', 'Bamako'],
  ['Nigeria', 'Nigerian', 'Maiduguri|Damboa|Monguno|Kaduna', 'Boko Haram', 'Abuja'],
  ['Lebanon', 'Lebanese', 'Tyre|Nabatieh|Sidon|Baalbek', 'Hezbollah|Israel', 'Beirut'],
  ['Pakistan', 'Pakistani', 'Peshawar|Quetta|Bannu|Hangu', 'the Pakistani Taliban', 'Islamabad'],
  ['Colombia', 'Colombian', 'Cali|Cucuta|Tumaco|Arauca', 'the ELN|dissidents of the FARC', 'Bogota'],
].map(([country, adjective, towns, groups, capital]) => ({ country, adjective, towns: towns.split('|'), groups: groups.split('|'), capital })) // biome-ignore format: a row a theatre

const victims = { soldiers: 'soldier', policemen: 'policeman', civilians: 'civilian', fighters: 'fighter', shepherds: 'shepherd', teachers: 'teacher', 'aid workers': 'aid worker', students: 'student' } // biome-ignore format: short
const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const toNumber = (n) => numbers[n] ?? String(n)
const upper = (text) => text[0].toUpperCase() + text.slice(1)

/** How a deed is first told (in the active voice, as a noun with its place, and as what it did), where it may strike, and what people remember of it. */
const deeds = [
  { verb: 'A car bomb exploded {at} {town}', noun: 'car bombing', again: 'a car bomb went off {at} {town}', title: 'Car bomb {at} {town}' },
  { verb: 'Gunmen opened fire {at} {town}', noun: 'shooting', again: 'armed men fired {at} {town}', title: 'Gunmen attack {at} {town}' },
  { verb: 'An air strike hit a building {at} {town}', noun: 'air strike', again: 'jets bombed a building {at} {town}', title: 'Air strike hits {town}' },
  { verb: 'Mortar shells fell {at} {town}', noun: 'shelling', again: 'mortars were fired {at} {town}', title: 'Mortars land {at} {town}' },
  { verb: 'A suicide bomber blew himself up {at} {town}', noun: 'suicide bombing', again: 'a bomber set off his belt {at} {town}', title: 'Suicide bomber strikes {at} {town}' },
  { verb: 'A roadside bomb hit a vehicle {at} {town}', noun: 'roadside bombing', again: 'a buried bomb blew up a vehicle {at} {town}', title: 'Roadside bomb {at} {town}' },
  { verb: 'Drones struck {at} {town}', noun: 'drone attack', again: 'several drones came down {at} {town}', title: 'Drones strike {at} {town}' },
  { verb: 'Rockets landed {at} {town}', noun: 'rocket attack', again: 'a volley of rockets was fired {at} {town}', title: 'Rockets hit {town}' },
  { verb: 'Militants stormed a post {at} {town}', noun: 'raid', again: 'fighters overran a post {at} {town}', title: 'Post {at} {town} stormed' },
] // biome-ignore format: a row a deed
const spots = [
  ['near a market in', 'stallholder', 'Stalls burned for an hour.|The market had been full before the holiday.|Traders swept up glass.'],
  ['outside a school in', 'teacher', 'Lessons had just ended.|Parents ran to the gates.|The school will stay closed this week.'],
  ['on a road east of', 'truck driver', 'The road was closed for hours.|Engineers searched the verge.|Lorries queued behind a cordon.'],
  ['at a checkpoint north of', 'officer', 'A watchtower had stood empty.|Reinforcements were sent.|The guard had just changed.'],
  ['beside a mosque in', 'worshipper', 'Prayers were under way.|The imam was hurt.|Shoes lay scattered at the door.'],
  ['in a village south of', 'farmer', 'Sheep were killed too.|The village has no clinic.|Harvest had begun.'],
  ['at a fuel depot in', 'fireman', 'Smoke was seen for miles.|Tankers caught fire.|Firemen brought it under control by night.'],
  ['at a hospital in', 'nurse', 'Patients were moved to the cellar.|Two ambulances were destroyed.|The wards are closed now.'],
  ['at a bus station in', 'ticket seller', 'Buses stood burned out.|Passengers had been waiting for the morning coach.|A clock stopped at the minute.'],
  ['near an airport outside', 'pilot', 'Flights were put off.|A hangar was damaged.|The runway was swept for fragments.'],
].map(([at, witness, remembered]) => ({ at, witness, remembered: remembered.split('|') })) // biome-ignore format: a row a spot
/** What one attack has that the next one in the same town has not; told again by some of its articles, in one way or another. */
const facts = [
  ['A girl of six was among the dead.', 'The youngest victim was a girl of six.'], ['Three brothers died.', 'A family lost three sons.'],
  ['The attackers came in two pickup trucks.', 'Two pickups were seen speeding away.'], ['A bride was on her way to her wedding.', 'The wedding party had just set out.'],
  ['A second device was made safe.', 'Sappers took apart another charge nearby.'], ['The guards had been warned that morning.', 'A warning had come hours before and was not heeded.'],
  ['A printing works burned down.', 'Nothing was left of a printing works.'], ['The mayor had passed by minutes before.', 'It just missed the mayor.'],
  ['Electricity failed in half of the town.', 'Half of the town was left in the dark.'], ['The gunmen wore uniforms.', 'The men were dressed as soldiers.'],
  ['A bridge was damaged.', 'Cars can no longer cross the bridge.'], ['Dozens of sheep were killed.', 'The owner lost his flock.'],
] // biome-ignore format: short
const officials = ['police said', 'the provincial governor said', 'a hospital official said', 'a security official said', 'residents said', 'the health directorate said', 'a medic said', 'the army said'] // biome-ignore format: short
const outlets = ['Wire One', 'Morning Herald', 'The Observer Post', 'Frontline News', 'Capital Times', 'Radio Seven', 'Evening Star'] // biome-ignore format: short
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const background = [
  'The war in {country} has displaced hundreds of thousands of people.',
  '{Group} have fought the government in {capital} for years.',
  'The United Nations has called on all sides in {country} to protect civilians.',
  'Violence in {country} has risen since spring.',
  'Talks between {capital} and {group} broke down last year.',
  '{country} has asked its neighbours for help against {group}.',
]

const toIso = (day) => new Date(Date.UTC(2017, 2, 6) + day * 86_400_000).toISOString().slice(0, 10)
const toWeekday = (day) => weekdays[(1 + day) % 7]

/** Makes articles `{ id, incident, title, text, published, outlet }`, some hundreds for each round. */
export function toConflict(seed, rounds = 2) {
  const draw = toDraw(seed)
  const pick = (list) => list[Math.floor(draw() * list.length)]
  const chance = (share) => draw() < share
  const articles = []
  const put = (incident, day, title, sentences) => {
    const number = articles.length + 1
    articles.push({ id: `made-${number}`, incident, title: chance(0.9) ? title : null, text: sentences.filter(Boolean).join(' '), published: toIso(day), outlet: pick(outlets) }) // biome-ignore format: one line
  }

  function toAttack(theatre, day, towns) {
    const [who, one] = pick(Object.entries(victims))
    const spot = pick(spots)
    const town = pick(towns)
    return { theatre, day, town, spot, deed: pick(deeds), who, one, group: pick(theatre.groups), killed: Math.floor(1 + draw() ** 2 * 18), injured: Math.floor(draw() * 25), fact: pick(facts), rise: Math.floor(1 + draw() * 7) } // biome-ignore format: one line
  }
  const fill = (pattern, { spot, town, theatre, group }) =>
    pattern
      .replace('{at}', spot.at)
      .replace('{town}', town)
      .replace('{country}', theatre.country)
      .replace('{capital}', theatre.capital)
      .replace('{Group}', upper(group))
      .replace('{group}', group)
  const toVictims = ({ who, one }, n) => (n === 1 ? `one ${one}` : `${toNumber(n)} ${who}`)
  const toPeople = (n) => (n === 1 ? 'one person' : `${toNumber(n)} people`)

  /** What else happened, as an article on this attack recalls it. */
  const recall = (attack, other) =>
    other && chance(0.4)
      ? `It came ${attack.day - other.day === 1 ? 'a day' : 'days'} after ${fill(other.deed.again, other)}.`
      : ''
  const retold = (attack) => (chance(0.55) ? pick(attack.fact) : chance(0.4) ? pick(attack.spot.remembered) : '')
  const when = (attack, told) => (told - attack.day === 1 && chance(0.4) ? pick(['the day before', 'a day earlier']) : chance(0.8) ? `on ${toWeekday(attack.day)}` : 'this week') // biome-ignore format: one line
  const deaths = (attack) => attack.killed + (chance(0.4) ? attack.rise : 0)
  const context = (attack) => (chance(0.5) ? fill(pick(background), attack) : '')

  function tell(incident, attack, other) {
    const { day, town, deed, spot, killed, injured, group, theatre } = attack
    const weekday = toWeekday(day)
    const place = `${spot.at} ${town}`
    const hurt = injured > 1 ? ` and wounding ${toNumber(injured)}` : ''
    const next = toWeekday(day + 1)
    const kinds = [
      () => put(incident, day, chance(0.5) ? `${fill(deed.title, attack)}, ${toNumber(killed)} killed` : fill(deed.title, attack), [`${fill(deed.verb, attack)} on ${weekday}, killing ${toVictims(attack, killed)}${hurt}, ${pick(officials)}.`, retold(attack), recall(attack, other), context(attack)]),
      () => put(incident, day + (chance(0.3) ? 1 : 0), chance(0.5) ? `${upper(toVictims(attack, killed))} killed in ${town}` : `Bloodshed in ${town}`, [`At least ${toVictims(attack, deaths(attack))} died on ${weekday} when ${fill(deed.again, attack)}, ${pick(officials)}.`, `A ${spot.witness} described the scene.`, retold(attack), context(attack)]),
      () => put(incident, day + 1, chance(0.5) ? `Toll of ${deed.noun} in ${town} rises to ${killed + attack.rise}` : `More dead in ${town}`, [chance(0.5) ? `The number of people killed in ${weekday}'s ${deed.noun} ${place} has risen to ${toNumber(killed + attack.rise)}, ${pick(officials)} on ${next}.` : `${upper(toNumber(attack.rise))} more people have died of their wounds after ${fill(deed.again, attack)} on ${weekday}, bringing the toll to ${toNumber(killed + attack.rise)}, ${pick(officials)}.`, retold(attack), recall(attack, other), context(attack)]),
      () => put(incident, day + 1, chance(0.5) ? `${upper(group)} claims ${town} ${deed.noun}` : `${upper(group)}: we struck ${town}`, [`${upper(group)} said they had carried out the ${deed.noun} ${place} ${when(attack, day + 1)}, in which ${toVictims(attack, deaths(attack))} were killed.`, chance(0.5) ? `The government in ${theatre.capital} condemned it.` : retold(attack), context(attack)]),
      () => put(incident, day + 1, chance(0.5) ? `Denial over ${town} ${deed.noun}` : `Who struck ${town}?`, [`${upper(group)} denied on ${next} that they had any part in the ${deed.noun} ${place}, which killed ${toPeople(deaths(attack))} ${when(attack, day + 1)}.`, `A ${spot.witness} blamed them.`, retold(attack), context(attack)]),
      () => put(incident, day + 2, chance(0.5) ? `${town} buries its dead` : `Mourning in ${town}`, [chance(0.5) ? `Mourners in ${town} buried ${toPeople(deaths(attack))} on ${toWeekday(day + 2)}, two days after ${fill(deed.again, attack)}.` : `Hundreds walked behind the coffins of ${toPeople(deaths(attack))} in ${town} on ${toWeekday(day + 2)}, victims of ${weekday}'s ${deed.noun}.`, retold(attack), context(attack)]),
      () => put(incident, day + 1 + Math.floor(draw() * 3), chance(0.5) ? `Arrests after ${town} ${deed.noun}` : `Suspects held in ${town}`, [`Police arrested ${toNumber(2 + Math.floor(draw() * 5))} men over the ${deed.noun} ${place} ${when(attack, day + 1)}, in which ${toPeople(deaths(attack))} died.`, retold(attack), context(attack)]),
      () => put(incident, day + 1 + Math.floor(draw() * 2), `${upper(pick(['United Nations', 'Red Cross', 'government']))} condemns ${town} ${deed.noun}`, [`The ${pick(['United Nations', 'International Committee of the Red Cross', 'government'])} condemned ${weekday}'s ${deed.noun} ${place} that killed ${deaths(attack)} and called for an inquiry.`, retold(attack), context(attack)]),
      () => put(incident, day + 5 + Math.floor(draw() * 4), `A week on, ${town} waits for answers`, [`A week after ${fill(deed.again, attack)}, families of the ${toPeople(deaths(attack))} who died are still waiting for answers, a lawyer said.`, retold(attack), context(attack)]),
    ] // biome-ignore format: a line an article
    kinds[0]()
    for (const kind of kinds.slice(1)) if (chance(0.27)) kind()
  }

  function tellTalks(incident, theatre, day, group) {
    const city = pick(['Geneva', 'Doha', 'Istanbul', 'Cairo'])
    const given = { theatre, group, town: city, spot: spots[0] }
    const subject = pick(['a truce', 'prisoners', 'aid', 'a new constitution'])
    put(incident, day, `${theatre.adjective} talks open in ${city}`, [`Envoys of the ${theatre.adjective} government and ${group} met in ${city} on ${toWeekday(day)} for talks on ${subject}.`, 'They sat in separate rooms.', context(given)])
    put(incident, day + 1, chance(0.5) ? `No result at ${city} talks` : `${city} meeting drags on`, [chance(0.5) ? `Talks between the ${theatre.adjective} government and ${group} in ${city} ended their first day without agreement on ${subject}, diplomats said on ${toWeekday(day + 1)}.` : `A mediator shuttled between the delegations of ${theatre.country} in ${city} on ${toWeekday(day + 1)}, a day after they arrived to speak of ${subject}.`, context(given)])
    if (chance(0.4)) put(incident, day + 1, `Delegation leaves ${city}`, [`The delegation of ${group} walked out of the talks in ${city} on ${toWeekday(day + 1)} in protest at attacks in ${theatre.country}.`, `It had come to speak of ${subject}.`, context(given)])
    if (chance(0.4)) put(`${incident} again`, day + 12, `Second round of ${theatre.adjective} talks in ${city}`, [`A second round of talks between the ${theatre.adjective} government and ${group} began in ${city} on ${toWeekday(day + 12)}.`, `On the agenda is ${subject}.`, context(given)])
  } // biome-ignore format: a line an article
  function tellVote(incident, theatre, day) {
    const given = { theatre, group: theatre.groups[0], town: theatre.capital, spot: spots[0] }
    const [body, members] = pick([['parliament', 'lawmakers'], ['the Security Council', 'diplomats'], ['the cabinet', 'ministers'], ['the senate', 'senators']])
    const [what, short, detail] = pick([['a state of emergency', 'emergency rule', 'It gives the army wider powers.'], ['a new security law', 'the law', 'Judges may hold suspects for a month.'], ['the opening of a border crossing for aid', 'aid crossing', 'Lorries may pass for six months.'], ['a budget for the army', 'army budget', 'Pay rises by a tenth.'], ['sanctions on an arms dealer', 'sanctions', 'He owns an airline.'], ['an amnesty for fighters', 'amnesty', 'Those who killed are left out.'], ['a timetable for the departure of foreign troops', 'troops', 'The vote binds nobody.'], ['a prisoner exchange', 'exchange', 'Lists are drawn up by the Red Crescent.']])
    const told = () => (chance(0.6) ? detail : '')
    put(incident, day, `${upper(body)} approves ${what}`, [`${upper(body)} approved ${what} for ${theatre.country} on ${toWeekday(day)}.`, chance(0.5) ? 'Opponents called it a mistake.' : '', told(), context(given)])
    put(incident, day + 1, chance(0.5) ? `Mixed welcome for ${short}` : `${theatre.country}: ${short} divides ${members}`, [chance(0.5) ? `${upper(what)}, approved for ${theatre.country} by ${body} on ${toWeekday(day)}, met with praise and anger.` : `A day after ${body} backed ${what}, ${members} argued over what it means for ${theatre.country}.`, told(), context(given)])
    if (chance(0.5)) put(incident, day + 1, `${upper(pick(['Washington', 'Moscow', 'the European Union']))} reacts to ${short}`, [`${upper(pick(['Washington', 'Moscow', 'the European Union']))} said on ${toWeekday(day + 1)} that ${body}'s decision on ${what} changed little.`, told(), context(given)])
  } // biome-ignore format: a line an article

  for (let round = 0; round < rounds; round++)
    for (const [t, theatre] of theatres.entries()) {
      const start = round * 60 + t * 3
      const attacks = []
      // Two towns are struck again and again.
      const often = [pick(theatre.towns), pick(theatre.towns)]
      for (let day = start; day < start + 16; day++) {
        if (chance(0.25)) continue
        const attack = toAttack(theatre, day, chance(0.6) ? often : theatre.towns)
        tell(`${round} ${theatre.country} ${attacks.length}`, attack, attacks.at(-1))
        attacks.push(attack)
        if (chance(0.3)) tellTalks(`${round} ${theatre.country} talks ${day}`, theatre, day, attack.group)
        if (chance(0.3)) tellVote(`${round} ${theatre.country} vote ${day}`, theatre, day)
      }
      for (const [i, one] of attacks.entries()) if (chance(0.12)) put(`${round} ${theatre.country} trial ${i}`, one.day + 90 + Math.floor(draw() * 200), `Man jailed over ${one.town} ${one.deed.noun}`, [`A court in ${theatre.capital} sentenced a man for the ${one.deed.noun} ${one.spot.at} ${one.town} in which ${toPeople(one.killed)} died.`, pick(one.fact), fill(pick(background), one)]) // biome-ignore format: one line
      const recent = attacks.slice(-5)
      put(`${round} ${theatre.country} week`, start + 16, `${theatre.country}: the week in violence`, recent.map((one) => `On ${toWeekday(one.day)} ${fill(one.deed.again, one)}, killing ${toPeople(one.killed)}.`)) // biome-ignore format: one line
      const [first] = recent
      if (!first) continue
      put(`${round} ${theatre.country} month`, start + 20, `Violence in ${theatre.country} in figures`, [`${40 + Math.floor(draw() * 200)} people were killed in violence in ${theatre.country} in the past month, a watchdog said, the worst of it in ${first.town}.`, fill(pick(background), first)]) // biome-ignore format: one line
      put(`${round} ${theatre.country} why`, start + 14, `Who is fighting in ${theatre.country}?`, [fill(background[1], first), fill(background[0], first), `Bombs and drones have struck ${often[0]} and ${often[1]} again and again.`, fill(background[3], first)]) // biome-ignore format: one line
    }
  return articles
}
