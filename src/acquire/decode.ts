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

/** The bytes in this encoding, without byte order mark; null where it is not known or the bytes are not valid in it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const encodingProblem = (message: string, text: string): Problem => {
  const start = text.indexOf('\ufffd')
  return { id: 'document/encoding', message, span: start < 0 ? null : { start, end: start + 1, text: '\ufffd' } }
}

/** Does most of what is not ASCII stand in well-formed UTF-8 sequences? Then a few broken bytes are damage, not another encoding. */
function isDamagedUtf8(lenient: string): boolean {
  let broken = 0
  let sound = 0
  for (const character of lenient)
    if (character === '\ufffd') broken++
    else if (character > '\u007f') sound++
  return sound > broken
}

/** The encoding that the letters look most like among those that every byte fits into, as a WHATWG label; null where none does. */
async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  const { analyse } = await import('chardet')
  for (const { name } of analyse(bytes.subarray(0, 200_000))) {
    // The web reads ISO-8859-1 as windows-1252, which holds the same letters and the curly quotes besides.
    const label = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()
    if (label.startsWith('utf-')) continue
    if (decodeStrictly(bytes, label) !== null) return label
  }
  return null
}

/**
 * Bytes as text, white space and line ends as they are, a byte order mark left out. UTF-8 wherever the bytes are valid UTF-8;
 * else what the input declares (`declared`, a label of the WHATWG encoding standard), else what the letters look like.
 * A guess, and bytes that fit nothing (they become U+FFFD), are told as `document/encoding`.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = readByteOrderMark(bytes)
  const certain = decodeStrictly(bytes, marked ?? 'utf-8')
  if (certain !== null) return { text: certain, problems: [] }
  if (marked !== null) {
    const text = new TextDecoder(marked).decode(bytes)
    return {
      text,
      problems: [
        encodingProblem(`The text is not valid ${marked.toUpperCase()}; what is broken was replaced by U+FFFD.`, text),
      ],
    }
  }
  const asDeclared = declared === null || /^utf-?8$/i.test(declared) ? null : decodeStrictly(bytes, declared)
  if (asDeclared !== null) return { text: asDeclared, problems: [] }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const guessed = isDamagedUtf8(lenient) ? null : await guessEncoding(bytes)
  if (guessed === null)
    return {
      text: lenient,
      problems: [encodingProblem('The text is not valid UTF-8; what is broken was replaced by U+FFFD.', lenient)],
    }
  const text = new TextDecoder(guessed).decode(bytes)
  return {
    text,
    problems: [encodingProblem(`The text is not UTF-8 and names no encoding; it was read as ${guessed}.`, text)],
  }
}
