// Makes up news to measure with: incidents with a town, people and a toll of their own, told by one to five articles out of words as common as those
// of English news, a third of them reprinted (cut, with a new lead). The same for the same seed. Nothing in it was ever reported.
import { createHash } from 'node:crypto'
import { toDraw } from './draw.mjs'

const msPerDay = 86_400_000
const firstDay = Date.UTC(2014, 0, 1)
const syllables = 'bar dun el fen gar hol ir kes lor mar nor os pel rud sar tol ves wim yar zan'.split(' ')
const countries = ['EXA', 'EXB', 'EXC', 'EXD']
const modes = ['explosives', 'firearms', 'shelling', null]
const years = 10

export const toIso = (day) => new Date(firstDay + Math.floor(day) * msPerDay).toISOString().slice(0, 10)
export const toDayNumber = (day) => Math.floor(firstDay / msPerDay + day)

const toName = (number) => {
  let name = ''
  for (let left = number, i = 0; i < 3; i++, left = Math.floor(left / 20)) name += syllables[left % 20]
  return name[0].toUpperCase() + name.slice(1)
}

/** Draws words as often as English news has them, from the table of rarities. */
function toWordDraw(background, draw) {
  const common = []
  for (const line of background.split('\n').slice(1)) {
    const [bucket, words] = line.split('\t')
    for (const word of words?.split(' ') ?? []) common.push([word, Math.exp(-Number(bucket) / 4)])
  }
  const sums = new Float64Array(common.length)
  let total = 0
  for (const [i, [, weight]] of common.entries()) {
    total += weight
    sums[i] = total
  }
  return () => {
    const at = draw() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return common[low][0]
  }
}

/** Where, when and with what outcome: what articles of one incident have in common. A third of them name no town, and as many no day. */
export function toIncident(draw, day) {
  const number = Math.floor(draw() ** 2 * 3000)
  return {
    town: toName(number),
    lat: 20 + (number % 60) * 0.4,
    lon: 20 + Math.floor(number / 60) * 0.8,
    country: countries[number % countries.length],
    day: Math.floor(day),
    killed: 1 + Math.floor(draw() ** 3 * 40),
    mode: modes[Math.floor(draw() * modes.length)],
    people: [toName(Math.floor(draw() * 8000)), toName(Math.floor(draw() * 8000))],
  }
}

/** Articles one after another, by day; of those from `plain.from` to `plain.to` the day alone. */
export function* toNews(count, plain, background, seed) {
  const draw = toDraw(seed)
  const word = toWordDraw(background, draw)
  const sentence = (names) => {
    const words = Array.from({ length: 12 + Math.floor(draw() * 14) }, word)
    if (draw() < 0.6) words.splice(Math.floor(draw() * words.length), 0, names[Math.floor(draw() * names.length)])
    return `${words.join(' ')}.`
  }
  const waiting = []
  for (let made = 0; made < count; made++) {
    const day = (made * years * 365) / count
    if (made >= plain.from && made < plain.to) {
      yield { day }
      continue
    }
    if (waiting.length === 0 || draw() < 0.35) {
      const incident = toIncident(draw, day)
      const names = [incident.town, ...incident.people]
      const facts = Array.from({ length: 3 }, () => sentence(names))
      for (let told = 1 + Math.floor(draw() * 5); told > 0; told--) {
        const text = [
          ...facts.filter(() => draw() < 0.6),
          ...Array.from({ length: 5 + Math.floor(draw() * 8) }, () => sentence(names)),
        ].join('\n')
        const saysDay = draw() < 0.67
        const saysTown = draw() < 0.67
        waiting.push({ title: sentence(names), text, incident, saysDay, saysTown })
        if (draw() < 0.33)
          for (let copies = 1 + Math.floor(draw() * 4); copies > 0; copies--) {
            const kept = text.slice(0, Math.floor(text.length * (0.6 + 0.4 * draw())))
            waiting.push({ title: sentence(names), text: `${sentence(names)}\n${kept}`, incident, saysDay, saysTown })
          }
      }
    }
    const at = Math.floor(draw() * Math.min(waiting.length, 12))
    const [article] = waiting.splice(at, 1)
    yield { ...article, day: Math.max(day, article.incident.day) }
  }
}

const spanOf = (text, words) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

/** An article of `toNews` as it would be read: an event, a statement and an undertaking of one of the people named. */
export function toReading({ title, text, incident, saysDay, saysTown, day }, number) {
  const { town, lat, lon, country, killed, mode, people } = incident
  const [lead = ''] = text.split('\n')
  const speaker = `${people[0]} ${town}`
  const said = `${speaker} said that the road to ${town} would ${killed % 2 ? '' : 'not '}be open again.`
  const promised = `${people[1]} ${town} will open the bridge of ${town} by ${toIso(day + 30)}.`
  const toll = `${lead} It killed ${killed} people${saysTown ? ` in ${town}` : ''}.`
  const whole = `${toll}\n${text}\n${said}\n${promised}`
  const id = `sha256:${createHash('sha256').update(`${number} ${whole}`).digest('hex')}`
  const published = toIso(day)
  const evidence = spanOf(whole, toll)
  const date = toIso(incident.day)
  const count = { best: killed, min: killed, max: killed, approx: false, verbatim: String(killed), of: null, parts: [], evidence: spanOf(whole, `killed ${killed}`) } // biome-ignore format: one line
  const document = { id, externalId: null, source: `made#${number}`, url: null, title, outlet: `Outlet ${number % 40}`, byline: null, language: 'en', text: whole } // biome-ignore format: one line
  const place = saysTown
    ? { name: town, ref: null, lat, lon, uncertaintyKm: 5, country, admin1: null, basis: 'stated', mention: spanOf(whole, town) } // biome-ignore format: one line
    : { name: country, ref: null, lat: null, lon: null, uncertaintyKm: 500, country, admin1: null, basis: 'inferred', mention: evidence } // biome-ignore format: one line
  const event = {
    id: 'e1', type: 'ASSAULT', mode, acled: null, tags: [], status: 'happened', attribution: { kind: 'asserted', by: [] }, aggregate: false, agents: [],
    targets: [], instruments: [], date: saysDay ? { from: date, to: date, edtf: date, precision: 'day', basis: 'stated' } : null, place, killed: count,
    injured: null, detained: null, abducted: null, displaced: null, trigger: count.evidence, mentions: [evidence], evidence, rule: 'made/up', confidence: 1,
  } // biome-ignore format: a record in few lines
  const person = (key, name) => ({ id: key, name, aliases: [], roles: [], actor: null, country, mentions: [spanOf(whole, name)] }) // biome-ignore format: one line
  const statement = {
    id: 's1', speaker: { ...spanOf(whole, speaker), name: speaker, ref: 'p1' }, cue: { ...spanOf(whole, 'said'), lemma: 'say' }, said: 'said', form: 'indirect',
    content: { ...spanOf(whole, said.slice(speaker.length + 11)), parts: [] }, direct: false, stance: 'asserts', topic: [], addressee: null, venue: null, date: null,
    within: null, evidence: spanOf(whole, said), rule: 'made/up', confidence: 1,
  } // biome-ignore format: a record in few lines
  const noone = { ref: null, country: null, actor: null, sector: null, kind: 'person', mentions: [] }
  const commitment = {
    id: 'c1', who: [{ ...noone, ref: 'p2', name: `${people[1]} ${town}`, text: `${people[1]} ${town}` }], what: `open the bridge of ${town}`, condition: null, place: null,
    due: { from: null, to: toIso(day + 30), edtf: `/${toIso(day + 30)}`, basis: 'stated' }, by: [], evidence: spanOf(whole, promised), rule: 'made/up', confidence: 1,
  } // biome-ignore format: a record in few lines
  return {
    article: { ...document, published, problems: [] },
    reading: {
      reader: { version: 'made', data: 'made' },
      document: { ...document, published: { from: published, to: published, edtf: published, basis: 'stated', evidence: [] }, repairs: [] },
      times: [], places: saysTown ? [{ id: 'l1', ...place, kind: 'town', ref: null, mentions: [{ ...place.mention, use: 'literal' }] }] : [],
      people: [person('p1', speaker), person('p2', `${people[1]} ${town}`)], organizations: [], events: [event], statements: [statement], figures: [],
      commitments: [commitment], reconciliations: [], outcomes: [], problems: [],
    },
  } // biome-ignore format: a reading in few lines
}
