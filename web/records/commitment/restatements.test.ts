import { expect, test } from 'vitest'
import type { StoredCommitment } from '../../../src/api/envelopes.ts'
import { findRestatements } from './restatements.ts'

const toPromise = (id: string, who: string, what: string): StoredCommitment => ({
  kind: 'commitment',
  told: null,
  reader: { version: '0', data: '0' },
  id,
  article: { id, shortId: id, title: null, outlet: null, source: 'a', published: null },
  record: {
    id: 'c1',
    evidence: { start: 0, end: 1, text: 'x' },
    rule: 'test/commitment',
    confidence: 1,
    who: [],
    what,
    condition: null,
    place: null,
    due: { from: null, to: null, edtf: null, basis: 'stated' },
    by: [{ name: who, ref: null }],
  },
})

const first = toPromise('a', 'the army', 'clear the valley of mines')
const others = [
  toPromise('b', 'Army spokesman', 'to clear valley of the mines'),
  toPromise('c', 'the ministry', 'clear the valley of mines'),
  toPromise('d', 'the army', 'rebuild the bridge'),
  toPromise('e', 'الجيش', 'تطهير الوادي'),
]

test('the same promise by the same is a restatement, however it is put', () => {
  expect(findRestatements(first, [first, ...others]).map(({ id }) => id)).toEqual(['b'])
})

test('promises without words are not taken for one another', () => {
  expect(findRestatements(toPromise('x', '…', '—'), [toPromise('y', '…', '—'), ...others])).toEqual([])
})
