import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { loadDataFiles, loadTreeModel } from '../knowledge/load.ts'
import type { Column } from '../publish/csv.ts'
import { createTreeReader, type TreeReader, type TreeWord } from '../trees.ts'
import { answerTable } from './csv.ts'
import { toJson } from './json.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'
import { spanSchema } from './record.schema.ts'

const rangeSchema = z.object({ first: z.int(), last: z.int() })
const phraseSchema = rangeSchema.extend({ sentence: z.int(), head: z.int() })

const clauseSchema = phraseSchema
  .extend({
    lemma: z.string(),
    form: z.enum(['finite', 'infinitive', 'participle', 'gerund', 'nominal']),
    role: z.enum(['main', 'relative', 'adverbial', 'conditional', 'complement']),
    voice: z.enum(['active', 'passive']),
    tense: z.enum(['past', 'present', 'future']).nullable(),
    aspect: z.enum(['simple', 'perfect', 'progressive']),
    modality: z.string().nullable(),
    negated: z.boolean(),
    subject: phraseSchema.nullable(),
    object: phraseSchema.nullable(),
    indirect: phraseSchema.nullable(),
    obliques: z.array(z.object({ preposition: z.string(), phrase: phraseSchema })),
    complement: rangeSchema.nullable(),
  })
  .openapi('Clause', {
    description: 'A predicate with what belongs to it; numbers are those of words in the sentence.',
  })

const wordSchema = z.object({
  span: spanSchema,
  text: z.string(),
  lemma: z.string(),
  upos: z.string().openapi({ description: 'Universal part of speech.' }),
  xpos: z.string().openapi({ description: 'Penn Treebank tag.' }),
  head: z.int().openapi({ description: 'Place of the head among the words, -1 for the root.' }),
  relation: z.string().openapi({ description: 'Universal dependency relation.' }),
})

export const treesSchema = z
  .object({
    sentences: z.array(z.object({ span: spanSchema, words: z.array(wordSchema), clauses: z.array(clauseSchema) })),
    before: z.int().nullable(),
    after: z.int().nullable(),
  })
  .openapi('Trees', {
    description: 'The sentences of one paragraph; `before` and `after` are offsets in its neighbours.',
  })

const route = createRoute({
  method: 'get',
  path: '/api/articles/{id}/trees',
  summary: 'How the sentences of one paragraph are built: words with lemma, tags, head and relation, and predicates',
  request: {
    params: z.object({ id: z.string().openapi({ description: "Full or short id, or the input's own." }) }),
    query: z.object({
      at: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .openapi({ description: 'An offset in the paragraph, in UTF-16 units of the text as received.' }),
    }),
  },
  responses: {
    200: { description: 'The trees.', content: { 'application/json': { schema: treesSchema } } },
    ...problemResponses,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/api/articles/{id}/trees/csv',
  summary: 'The words of the same sentences as CSV',
  request: route.request,
  responses: {
    200: { description: 'A line a word.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

/** The words of a sentence tree; heads are counted from 1 within their sentence, 0 is none, as treebanks do. */
const wordColumns: readonly Column<{
  readonly sentence: number
  readonly number: number
  readonly word: TreeWord
}>[] = [
  ['sentence', ({ sentence }) => sentence],
  ['word', ({ number }) => number],
  ['text', ({ word }) => word.text],
  ['lemma', ({ word }) => word.lemma],
  ['upos', ({ word }) => word.upos],
  ['xpos', ({ word }) => word.xpos],
  ['head', ({ word }) => word.head + 1],
  ['relation', ({ word }) => word.relation],
  ['start', ({ word }) => word.span.start],
  ['end', ({ word }) => word.span.end],
]

/** Sentence trees of an article. The weights are loaded when somebody asks first. */
export function trees(archive: Archive): OpenAPIHono {
  let reader: TreeReader | null = null
  const read = async (id: string, at: number) => {
    const found = await archive.article(id)
    if (!found) throw notFound(`There is no article "${id}" in this archive, or several begin so.`)
    reader ??= createTreeReader(loadDataFiles(), loadTreeModel())
    return reader.paragraphAt({ ...found.reading.document, problems: [], published: null }, at)
  }
  return new OpenAPIHono({ defaultHook })
    .openapi(route, async (c) => c.json(toJson(await read(c.req.valid('param').id, c.req.valid('query').at)), 200))
    .openapi(csv, async (c) => {
      const { sentences } = await read(c.req.valid('param').id, c.req.valid('query').at)
      const rows = sentences.flatMap(({ words }, i) =>
        words.map((word, k) => ({ sentence: i + 1, number: k + 1, word })),
      )
      return answerTable(c, 'words', wordColumns, rows)
    })
}
