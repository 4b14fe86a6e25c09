import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { decode } from './decode.ts'

const arabic = 'قالت وزارة الدفاع يوم الاثنين إن ثلاثة جنود قتلوا في هجوم قرب كركوك وأضافت أن التحقيق مستمر'
const french = 'Le ministre de la Défense a déclaré que trois soldats ont été blessés près de la frontière'
const curly = 'The town is “free”, the governor said — and the army’s spokesman agreed.'

describe('decode', () => {
  test.each([
    ['utf8', arabic],
    ['utf16le', curly],
    ['utf16be', french],
  ])('%s with a byte order mark is certain, and the mark is no text', async (encoding, text) => {
    expect(await decode(iconv.encode(text, encoding, { addBOM: true }))).toEqual({ text, problems: [] })
  })

  test.each([
    ['windows-1256', arabic],
    ['windows-1252', french],
    ['windows-1252', curly],
  ])('%s is told by its letters, and the guess is told', async (encoding, text) => {
    const decoded = await decode(iconv.encode(text, encoding))
    expect(decoded.text).toBe(text)
    expect(decoded.problems).toEqual([
      { id: 'document/encoding', message: expect.stringContaining(encoding), span: null },
    ])
  })

  test.each([
    ['windows-1256', 'windows-1256', arabic],
    ['iso-8859-1', 'windows-1252', curly],
    ['koi8-r', 'koi8-r', 'Министерство обороны сообщило в понедельник'],
  ])('declared %s is believed', async (declared, encoding, text) => {
    expect(await decode(iconv.encode(text, encoding), declared)).toEqual({ text, problems: [] })
  })

  test('valid UTF-8 goes before what is declared', async () => {
    expect(await decode(Buffer.from(arabic), 'windows-1256')).toEqual({ text: arabic, problems: [] })
  })

  test('a few broken bytes in UTF-8 are damage: the rest stays readable', async () => {
    const broken = Buffer.concat([
      Buffer.from('“Safe”, he said of Mosul’s caf'),
      Buffer.from([0xff]),
      Buffer.from(' today'),
    ])
    const { text, problems } = await decode(broken)
    expect(text).toBe('“Safe”, he said of Mosul’s caf\ufffd today')
    expect(problems.map(({ id }) => id)).toEqual(['document/encoding'])
  })

  test('an unknown declared name is no reason to fail', async () => {
    expect((await decode(iconv.encode(french, 'windows-1252'), 'no-such-encoding')).text).toBe(french)
  })

  test('any text comes back from UTF-8 as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        expect((await decode(Buffer.from(text))).text).toBe(text)
      }),
    )
  })

  test('any bytes give some text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(typeof (await decode(bytes)).text).toBe('string')
      }),
    )
  })
})
