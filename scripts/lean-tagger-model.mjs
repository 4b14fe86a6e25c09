// Stands in for src/text/tagger/tagger-model.ts in the compiled reader: the same model, its 88,000 words from one file of bytes that the build made
// (dist/compiled/lexicon.bin, by `packLexicon` below), so that nothing is parsed or indexed when a command starts. Loading the model from its
// package was a fifth of the time in which a short article is read.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import featureFn from 'wink-eng-lite-web-model/dist/feature.js'
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import sbd from 'wink-eng-lite-web-model/dist/load-sbd-model.js'
import { lexiconOf, readPacked } from './packed-lexicon.mjs'

/** The same as `openTaggerModel` of src/text/tagger/tagger-model.ts. */
export function openTaggerModel() {
  const { rules, ...packed } = readPacked(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'lexicon.bin')))
  const { config, clusters, ...rest } = rules
  return {
    ...rest,
    clusters: clusters.map((tags) => new Set(tags)),
    lexicon: lexiconOf(packed),
    sentenceMachine: sbd().machines[0],
    tagMachines: pos().machines,
    features: featureFn(config),
    lemmatize,
  }
}
