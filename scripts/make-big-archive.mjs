#!/usr/bin/env node
// Makes an archive of generated articles to measure the pages with: dates, places, parties and tolls by a fixed draw, the
// same for the same number. Nothing in it was ever reported.
//
//   npm run build && node scripts/make-big-archive.mjs --archive big.db [--articles 100000]
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { openArchive } from '../dist/archive/open.js'
import { toDraw } from './made/draw.mjs'

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const path = argument('archive', 'big.db')
const articles = Number(argument('articles', '100000'))

const draw = toDraw(20240719)
/** One of a list; those at its beginning come more often, as in the news. */
const pick = (list) => list[Math.floor(draw() ** 2 * list.length)]
const chance = (share) => draw() < share

const syllables = [
  'bar',
  'dun',
  'el',
  'fen',
  'gar',
  'hol',
  'ir',
  'kes',
  'lor',
  'mar',
  'nor',
  'os',
  'pel',
  'rud',
  'sar',
  'tol',
]
const ends = ['ton', 'field', 'bridge', 'gate', 'vale', 'mouth', 'wick', 'stead', 'ford', 'brook']
const title = (word) => word[0].toUpperCase() + word.slice(1)
const places = Array.from({ length: 600 }, (_, i) => ({
  name: title(syllables[i % 16] + syllables[(i >> 4) % 16] + ends[i % 10]),
  lat: Number((30 + draw() * 7).toFixed(3)),
  lon: Number((38 + draw() * 10).toFixed(3)),
  uncertaintyKm: [1, 3, 5, 10, 40][Math.floor(draw() * 5)],
  country: i % 3 === 0 ? 'SYR' : 'IRQ',
  admin1: `Province ${1 + (i % 18)}`,
}))
const country = { name: 'Iraq', lat: null, lon: null, uncertaintyKm: 500, country: 'IRQ', admin1: null }
const outlets = Array.from(
  { length: 40 },
  (_, i) => `${title(syllables[i % 16])}${ends[i % 10]} ${['Wire', 'Post', 'Monitor', 'Herald'][i % 4]}`,
)
const actors = [
  'the army',
  'gunmen',
  'insurgents',
  'the coalition',
  'police',
  'a militia',
  'border guards',
  'residents',
  'protesters',
  'an armed group',
].concat(Array.from({ length: 150 }, (_, i) => `the ${title(syllables[i % 16] + ends[(i >> 2) % 10])} brigade`))
const acts = [
  ['ASSAULT', 'shelling', 'shelled'],
  ['ASSAULT', 'airstrike', 'bombed'],
  ['ASSAULT', null, 'attacked'],
  ['COERCE', 'arrest', 'detained'],
  ['MOBILIZE', null, 'deployed against'],
  ['PROTEST', 'demonstration', 'protested against'],
  ['CONSULT', null, 'met'],
  ['AID', null, 'aided'],
  ['THREATEN', null, 'threatened'],
  ['ACCUSE', null, 'accused'],
  ['AGREE', null, 'agreed with'],
  ['RETREAT', null, 'withdrew from'],
  ['REJECT', null, 'rejected'],
  ['REQUEST', null, 'asked'],
]
const statuses = [
  'happened',
  'happened',
  'happened',
  'happened',
  'happened',
  'ongoing',
  'planned',
  'threatened',
  'prevented',
  'negated',
]
const attributions = ['asserted', 'asserted', 'claimed', 'alleged', 'denied']

/** Public speakers: a few that speak often, many that speak once in a while. */
const speakers = Array.from({ length: 900 }, (_, i) => {
  const name = `${title(syllables[i % 16] + syllables[(i >> 3) % 16])} ${title(syllables[(i >> 1) % 16] + ends[i % 10])}`
  return i % 4 === 0 ? `Ministry of ${title(ends[(i >> 2) % 10])} ${1 + (i >> 5)}` : name
})
const counted = [
  ['killed', 'people'],
  ['killed', 'soldiers'],
  ['injured', 'people'],
  ['displaced', 'families'],
  ['detained', 'suspects'],
  ['strength', 'fighters'],
  ['destroyed', 'houses'],
  ['cost', 'dollars'],
].concat(Array.from({ length: 120 }, (_, i) => ['other', `${syllables[i % 16]}${ends[(i >> 3) % 10]}s`]))

const firstDay = Date.UTC(2014, 0, 1) / 86_400_000
const toDay = (number) => new Date((firstDay + number) * 86_400_000).toISOString().slice(0, 10)

const spanOf = (text, words, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length, text: words }
}
const noone = { country: null, sector: null, actor: null, ref: null, kind: 'group' }
const person = (name, mention) => ({ ...noone, name, text: mention.text, mentions: [mention] })

/** An article of one to three sentences, each an event; and its reading. */
function toSample(number) {
  const published = Math.floor(draw() ** 0.7 * 3900)
  const outlet = pick(outlets)
  const sentences = []
  const drafts = []
  for (let i = 0, count = 1 + Math.floor(draw() * 2); i < count; i++) {
    const [type, mode, verb] = pick(acts)
    const place = chance(0.08) ? country : pick(places)
    const [agent, target] = [pick(actors), pick(actors)]
    const killed = type === 'ASSAULT' && chance(0.7) ? Math.floor(1 + draw() ** 6 * 180) : null
    const where = chance(0.12) ? null : place
    const day = published - Math.floor(draw() ** 4 * 30)
    const words = `${title(agent)} ${verb} ${target}${where ? ` in ${where.name}` : ''} on ${toDay(day)}${killed === null ? '' : `, and ${killed} people were killed`}`
    drafts.push({ type, mode, verb, agent, target, killed, where, day, words })
    sentences.push(`${words}.`)
  }
  const speakerName = pick(speakers)
  const [measures, unit] = pick(counted)
  const figureWords = chance(0.5) ? `${Math.floor(2 + draw() ** 5 * 90_000)} ${unit}` : null
  const promiseWords = chance(0.12)
    ? `${title(pick(actors))} will open the road by ${toDay(published + Math.floor(draw() * 400))}`
    : null
  const said = `${speakerName} said that the matter was looked into.`
  const rest = [figureWords && `It counted ${figureWords} in all.`, promiseWords && `${promiseWords}.`]
  const text = [`${outlet}, report ${number}.`, ...sentences, said, ...rest].filter(Boolean).join(' ')
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`
  const events = drafts.map(({ type, mode, verb, agent, target, killed, where, day, words }, i) => {
    const evidence = spanOf(text, words)
    const inside = (part) => spanOf(text, part, evidence.start)
    const vague = chance(0.15)
    return {
      id: `e${i + 1}`,
      type,
      mode,
      acled: null,
      tags: [],
      status: pick(statuses),
      attribution: { kind: pick(attributions), by: [] },
      aggregate: false,
      agents: [person(agent, inside(title(agent)))],
      targets: [person(target, inside(target))],
      instruments: [],
      date: chance(0.06)
        ? null
        : {
            from: toDay(vague ? day - 9 : day),
            to: toDay(day),
            edtf: null,
            precision: vague ? 'vague' : 'day',
            basis: chance(0.3) ? 'inferred' : 'stated',
          },
      place: where && { ...where, ref: null, basis: chance(0.2) ? 'inferred' : 'stated', mention: inside(where.name) },
      killed:
        killed === null
          ? null
          : {
              best: killed,
              min: killed,
              max: killed,
              approx: false,
              verbatim: String(killed),
              of: 'people',
              parts: [],
              evidence: inside(`${killed} people were killed`),
            },
      injured: null,
      detained: null,
      abducted: null,
      displaced: null,
      trigger: inside(verb),
      mentions: [evidence],
      evidence,
      rule: 'generated',
      confidence: 0.5 + Math.floor(draw() * 50) / 100,
    }
  })
  const speaker = spanOf(text, speakerName)
  const content = spanOf(text, 'that the matter was looked into')
  const statement = {
    id: 's1',
    speaker: { name: speakerName, ref: null, role: null, kind: 'person', mention: speaker, basis: 'stated' },
    cue: spanOf(text, 'said'),
    verb: 'say',
    said: 'said',
    content: { ...content, parts: [] },
    form: 'indirect',
    direct: false,
    stance: 'asserts',
    topic: [],
    addressee: null,
    venue: null,
    date: null,
    within: null,
    evidence: { start: speaker.start, end: content.end, text: text.slice(speaker.start, content.end) },
    rule: 'generated',
    confidence: 0.8,
  }
  const by = [{ name: speakerName, ref: null }]
  const figure = figureWords && {
    id: 'f1',
    value: {
      best: Number.parseInt(figureWords, 10),
      min: Number.parseInt(figureWords, 10),
      max: Number.parseInt(figureWords, 10),
      approx: false,
    },
    verbatim: figureWords.split(' ')[0],
    unit,
    of: null,
    measures,
    change: null,
    tally: null,
    partOf: null,
    converted: null,
    reportedBy: null,
    period: chance(0.5) ? { from: toDay(published - 30), to: toDay(published), edtf: null, basis: 'stated' } : null,
    places: [],
    by,
    evidence: spanOf(text, figureWords),
    rule: 'generated',
    confidence: 0.7,
  }
  const commitment = promiseWords && {
    id: 'c1',
    who: [{ ...noone, name: promiseWords.split(' will ')[0], text: promiseWords.split(' will ')[0], mentions: [] }],
    what: 'open the road',
    condition: null,
    place: null,
    due: { from: null, to: promiseWords.slice(-10), edtf: `/${promiseWords.slice(-10)}`, basis: 'stated' },
    by,
    evidence: spanOf(text, promiseWords),
    rule: 'generated',
    confidence: 0.7,
  }
  const day = toDay(published)
  const document = {
    id,
    externalId: null,
    source: `generated#${number}`,
    url: null,
    title: `${title(drafts[0].agent)} ${drafts[0].verb} ${drafts[0].target}`,
    outlet,
    byline: null,
    language: 'en',
    text,
  }
  return {
    article: { ...document, published: day, problems: [] },
    reading: {
      reader: { version: 'generated', data: 'sha256:generated' },
      document: {
        ...document,
        published: { from: day, to: day, edtf: day, basis: 'stated', evidence: [] },
        repairs: [],
      },
      times: [],
      places: [],
      people: [],
      organizations: [],
      events,
      statements: [statement],
      figures: figure ? [figure] : [],
      commitments: commitment ? [commitment] : [],
      reconciliations: [],
      outcomes: [],
      problems: [],
    },
  }
}

for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
const archive = await openArchive(path, { create: true })
const start = performance.now()
for (let number = 1; number <= articles; number++) {
  const { article, reading } = toSample(number)
  await archive.add(article, reading)
  if (number % 10_000 === 0) console.log(`${number} articles after ${Math.round((performance.now() - start) / 1000)} s`)
}
const { records, sizeBytes } = await archive.statistics()
await archive.close()
console.log(`${path}: ${articles} articles, ${records.event} events, ${Math.round(sizeBytes / 1e6)} MB`)
