// wink-nlp's English model as the compiled reader loads it: the same data and functions, without the parts that the reader's tagger never
// asks for (names, sentiment, negation, readability), and without the copy that the package makes of its largest file before it unpacks it.
// Loading it was a fifth of the time in which a short article is read. It follows wink-eng-lite-web-model 1.8.1 (MIT) step by step.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import featureFn from 'wink-eng-lite-web-model/dist/feature.js'
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import metaCER from 'wink-eng-lite-web-model/dist/load-cer-meta-model.js'
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import sbd from 'wink-eng-lite-web-model/dist/load-sbd-model.js'

const file = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'

/** Numbers of 32 bits that the file keeps in base 64. */
const toNumbers = (base64) => new Uint32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)

/** Place of each value in a list, on an object without a prototype, so that no word is taken for a property. */
function toHash(list) {
  const hash = Object.create(null)
  for (let i = 0; i < list.length; i++) hash[list[i]] = i
  return hash
}

function core() {
  const model = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))
  const { features, packing } = model
  model.lexicon = toNumbers(model.lexicon)
  model.xpansions = toNumbers(model.xpansions)
  packing.efList = []
  for (const [name, [, mask, shift, isOwn, isExtractable]] of Object.entries(packing.layout)) {
    const feature = features[name]
    if (isOwn === 0) {
      feature.hash = toHash(feature.list)
      feature.intrinsicSize = feature.list.length
      feature.index = feature.list.length
      feature.maxIndex = mask >>> shift
    }
    if (isExtractable === 1) packing.efList.push(name)
  }
  const { lexeme, posClusters } = features
  lexeme.hash = toHash(lexeme.list)
  lexeme.intrinsicSize = lexeme.list.length
  lexeme.index = lexeme.list.length
  posClusters.list = posClusters.list.map(
    (cluster) => new Set(cluster.split('_').map((tag) => model.pos.hash[tag] || 0)),
  )
  return model
}

/** A part that is never run: one machine without states, as wink-nlp writes it. */
const unused = () => ({ machines: ['[100,0,{},{},{},{}]'], transformers: [], setter: null })

export default { core, sbd, pos, featureFn, metaCER, ner: unused, negation: unused, sa: unused, addons: { lemmatize } }
