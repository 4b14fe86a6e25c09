import { expectTypeOf, test } from 'vitest'
import type * as archive from '../../src/archive/archive.ts'
import type * as web from './envelopes.ts'

// Checked by the compiler: what the server sends can be read as what the pages expect.
test('the pages expect what the archive gives', () => {
  expectTypeOf<archive.StoredRecord>().toExtend<web.StoredRecord>()
  expectTypeOf<archive.StoredArticle>().toExtend<web.StoredArticle>()
  expectTypeOf<archive.RecordPage>().toExtend<web.RecordPage>()
  expectTypeOf<archive.ArticlePage>().toExtend<web.ArticlePage>()
  expectTypeOf<archive.SpeakerCount>().toExtend<web.SpeakerCount>()
  expectTypeOf<archive.MeasureCount>().toExtend<web.MeasureCount>()
  expectTypeOf<archive.Who>().toExtend<web.Who>()
  expectTypeOf<archive.LedgerRow>().toExtend<web.LedgerRow>()
  expectTypeOf<archive.Page<archive.StoredRecord>>().toExtend<web.Page<web.StoredRecord>>()
})
