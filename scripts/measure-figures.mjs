// Measures figures against the numbers that public sets give, which mark no words: `node scripts/measure-figures.mjs FILE.jsonl [--misses]`.
// A row has `text` and either `templates` in the form of MUC-3/4 (`victim_number`, `victim_effect`, `target_number`) or `incident` with `num_killed`
// and `num_injured`. Prints, for numbers of two and more: how many have a figure of that value; that counts that thing; and how many of the
// figures of losses are among the numbers given (a lower bound: the sets tell of some incidents only). Needs `npm run build`.
import { readFileSync } from 'node:fs'
import { loadDataFiles } from '../dist/knowledge/load.js'
import { createReader } from '../dist/pipeline.js'

const [path, option] = process.argv.slice(2)
if (path === undefined) throw new Error('Usage: node scripts/measure-figures.mjs FILE.jsonl [--misses]')
const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
const reader = createReader(loadDataFiles())
/** Losses that do not tell whether those hit lived. */
const vague = new Set(['casualties', 'treated'])
const lossOf = { DEATH: 'killed', INJURY: 'injured' }

/** The numbers of a row, with the noun and the loss where it gives them; 1 is left out: it is mostly told by "a". */
function toGiven({ templates, incident }) {
  if (incident)
    return [
      { value: incident.num_killed, loss: 'killed', noun: null },
      { value: incident.num_injured, loss: 'injured', noun: null },
    ].filter(({ value }) => value > 1)
  const given = new Map()
  for (const template of templates)
    for (const kind of ['victim', 'target'])
      for (const [[number, noun] = []] of template[`${kind}_number`] ?? []) {
        if (!/^\d+$/.test(number ?? '') || Number(number) < 2) continue
        const effect = (template[`${kind}_effect`] ?? []).flat().find(([, name]) => name === noun)?.[0]
        given.set(`${number} ${noun}`, { value: Number(number), noun, loss: lossOf[effect] ?? null })
      }
  return [...given.values()]
}

const toNumber = ({ value }) => value.best ?? value.min ?? value.max
const stem = (noun) => noun.toLowerCase().replace(/s$/, '')
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`

let numbers = 0
let withValue = 0
let withThing = 0
let figures = 0
let among = 0
for (const { text, templates, incident, docid, dct } of rows) {
  const given = toGiven({ templates, incident })
  const article = { id: docid, externalId: null, source: docid, url: null, title: null, outlet: null, byline: null }
  const reading = reader.read({ ...article, language: 'en', published: dct ?? null, text, problems: [] })
  const lost = reading.figures.filter(({ measures }) => /^(killed|injured)$/.test(measures))
  for (const { value, loss, noun } of given) {
    numbers++
    const same = reading.figures.filter((figure) => toNumber(figure) === value)
    const counts = same.some(
      ({ measures, unit, of }) =>
        (loss !== null && (measures === loss || vague.has(measures))) ||
        (noun !== null && `${unit} ${of ?? ''}`.toLowerCase().includes(stem(noun.split(' ').at(-1)))),
    )
    if (same.length > 0) withValue++
    if (counts) withThing++
    else if (option === '--misses') console.log(`missed ${value} ${loss} ${noun}`, JSON.stringify(docid))
  }
  if (given.length === 0) continue
  for (const figure of lost) {
    if ((toNumber(figure) ?? 0) < 2) continue
    figures++
    if (given.some(({ value }) => value === toNumber(figure))) among++
  }
}
console.log(`numbers with a figure of that value   ${share(withValue, numbers)}`)
console.log(`… that counts that thing or loss      ${share(withThing, numbers)}`)
console.log(`figures of losses among the numbers   ${share(among, figures)}`)
