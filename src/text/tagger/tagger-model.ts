import winkModel from 'wink-eng-lite-web-model'

/** Where a property of a word stands among its four numbers: which number, its bits there, how far they are shifted. */
export type Field = readonly [number: number, mask: number, shift: number]

/** wink-nlp's English words: each has a number, and four numbers of 32 bits that hold its properties. */
export interface Lexicon {
  readonly size: number
  /** The number of a word as written, -1 where it is not known. */
  indexOf(word: string): number
  wordAt(index: number): string
  readonly words: Uint32Array
  /** What contractions stand for, four numbers for each part: word, normal, lemma, tag. */
  readonly expansions: Uint32Array
}

/** How a word is told apart from its neighbours in the lexicon; both are functions of wink-nlp's English model. */
export interface WordFunctions {
  /** Properties of a word that the lexicon lacks, from its letters. */
  readonly features: {
    pos(word: string, category: number, lookup: WordLookup): number
    isAbbrev(word: string): number
  }
  lemmatize(word: string, tag: string, lookup: { hasSamePOS(word: string, tag: string): boolean }): string
}

/** What the function for the tag of an unknown word asks of the lexicon. */
export interface WordLookup {
  lookup(word: string): readonly number[]
  intrinsicSize(): number
  posOf(index: number): number
}

/** wink-nlp's English model, as far as the tagger asks for it. */
export interface TaggerModel extends WordFunctions {
  readonly lexicon: Lexicon
  readonly layout: Readonly<Record<string, Field>>
  /** Names of tags by number. */
  readonly tags: readonly string[]
  /** The tags that words of a cluster may have, by the cluster's number. */
  readonly clusters: readonly ReadonlySet<number>[]
  /** Numbers of the kinds of tokens ("word", "punctuation"). */
  readonly categories: Readonly<Record<string, number>>
  /** Patterns of tokens, and the beginnings and endings whose hyphens are kept, as wink-nlp's tokenizer takes them. */
  readonly patterns: unknown
  readonly preserve: unknown
  /** Machines that find ends of sentences, and those that set tags right, each in JSON. */
  readonly sentenceMachine: string
  readonly tagMachines: readonly string[]
}

/** The model as its package gives it. */
interface WinkModel {
  core(): {
    readonly lexicon: Uint32Array
    readonly xpansions: Uint32Array
    readonly packing: { readonly layout: TaggerModel['layout']; readonly config: unknown }
    readonly features: {
      readonly lexeme: { readonly list: readonly string[]; readonly hash: Readonly<Record<string, number>> }
      readonly pos: { readonly list: readonly string[] }
      readonly posClusters: { readonly list: TaggerModel['clusters'] }
    }
    readonly tcat: { readonly hash: TaggerModel['categories'] }
    readonly trex: unknown
    readonly preserve: unknown
  }
  sbd(): { readonly machines: readonly [string] }
  pos(): { readonly machines: readonly string[] }
  featureFn(config: unknown): WordFunctions['features']
  readonly addons: { readonly lemmatize: WordFunctions['lemmatize'] }
}

/** Loads the model from its package. The build puts `scripts/lean-tagger-model.mjs` in this module's place, which gives the same in less time. */
export function openTaggerModel(): TaggerModel {
  // The package's own types say nothing of what it holds.
  const model = winkModel as unknown as WinkModel
  const { lexicon, xpansions, packing, features, tcat, trex, preserve } = model.core()
  const { list, hash } = features.lexeme
  return {
    lexicon: {
      size: list.length,
      indexOf: (word) => hash[word] ?? -1,
      wordAt: (index) => list[index]!,
      words: lexicon,
      expansions: xpansions,
    },
    layout: packing.layout,
    tags: features.pos.list,
    clusters: features.posClusters.list,
    categories: tcat.hash,
    patterns: trex,
    preserve,
    sentenceMachine: model.sbd().machines[0],
    tagMachines: model.pos().machines,
    features: model.featureFn(packing.config),
    lemmatize: model.addons.lemmatize,
  }
}
