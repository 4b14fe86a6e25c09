import type { Problem } from '../model/problem.ts'

export interface Decoded {
  readonly text: string
  readonly problems: readonly Problem[]
}

const byteOrderMarks: readonly (readonly [label: string, ...mark: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** The encoding that the first bytes name, or null where there is no byte order mark. */
export const readByteOrderMark = (bytes: Uint8Array): string | null =>
  byteOrderMarks.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** The bytes as UTF-8 or UTF-16, without byte order mark; null where they are not valid in it. */
function decodeUnicode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The web reads what calls itself ISO-8859-1 or ASCII as windows-1252: the same letters, and curly quotes besides. */
const latin = /^(iso-?8859-1|latin-?1|(us-)?ascii)$/i

/**
 * The bytes in an older encoding; null where its name is not known or some bytes mean nothing in it.
 * Not by TextDecoder: that of Node 20 reads windows-1252 without its curly quotes.
 */
async function decodeLegacy(bytes: Uint8Array, name: string): Promise<string | null> {
  const { default: iconv } = await import('iconv-lite')
  const label = latin.test(name) ? 'windows-1252' : name
  if (!iconv.encodingExists(label)) return null
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), label)
  return text.includes('\ufffd') ? null : text
}

/** Without a span: what is broken here may be markup or a row's other field, which are no part of the article's text. */
const encodingProblem = (message: string): Problem => ({ id: 'document/encoding', message, span: null })

/** Does most of what is not ASCII stand in well-formed UTF-8 sequences? Then a few broken bytes are damage, not another encoding. */
function isDamagedUtf8(lenient: string): boolean {
  let broken = 0
  let sound = 0
  for (const character of lenient)
    if (character === '\ufffd') broken++
    else if (character > '\u007f') sound++
  return sound > broken
}

/** The text in the encoding that its letters look most like, among those in which every byte means something; null where there is none. */
async function decodeByGuess(bytes: Uint8Array): Promise<{ name: string; text: string } | null> {
  const { analyse } = await import('chardet')
  for (const { name } of analyse(bytes.subarray(0, 200_000))) {
    if (name.startsWith('UTF-')) continue
    const text = await decodeLegacy(bytes, name)
    if (text !== null) return { name: latin.test(name) ? 'windows-1252' : name, text }
  }
  return null
}

/**
 * Bytes as text, white space and line ends as they are, a byte order mark left out. UTF-8 wherever the bytes are valid UTF-8;
 * else what the input declares (`declared`, such as `windows-1256`), else what the letters look like.
 * A guess, and bytes that fit nothing (they become U+FFFD), are told as `document/encoding`.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = readByteOrderMark(bytes)
  const certain = decodeUnicode(bytes, marked ?? 'utf-8')
  if (certain !== null) return { text: certain, problems: [] }
  const asDeclared =
    marked !== null || declared === null || /^utf-?8$/i.test(declared) ? null : await decodeLegacy(bytes, declared)
  if (asDeclared !== null) return { text: asDeclared, problems: [] }
  const lenient = new TextDecoder(marked ?? 'utf-8').decode(bytes)
  const guessed = marked !== null || isDamagedUtf8(lenient) ? null : await decodeByGuess(bytes)
  if (guessed !== null) {
    const message = `The text is not UTF-8 and names no encoding that fits; it was read as ${guessed.name}.`
    return { text: guessed.text, problems: [encodingProblem(message)] }
  }
  const message = `The text is not valid ${(marked ?? 'utf-8').toUpperCase()}; what is broken was replaced by U+FFFD.`
  return { text: lenient, problems: [encodingProblem(message)] }
}
