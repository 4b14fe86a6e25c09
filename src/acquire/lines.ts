import { readByteOrderMark } from './decode.ts'

/** One line of a stream, without its line end. `bytes` is null where the line was longer than the limit: it was skipped. */
export interface Line {
  /** From 1, counting every line, empty ones too. */
  readonly number: number
  readonly bytes: Uint8Array | null
  /** Length with its line end, skipped ones too. */
  readonly length: number
}

const newline = 0x0a

/** Lines of a byte stream, one after the other; never holds more than one line and one chunk. A line over `maxBytes` is skipped, not kept. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > maxBytes) parts = []
    else parts.push(part)
  }
  const close = (endLength: number): Line => {
    const bytes = length > maxBytes ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    const line = { number, bytes, length: length + endLength }
    number++
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end))
      yield close(1)
      start = end + 1
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (length > 0) yield close(0)
}

/** A stream in UTF-8, whichever of UTF-8 and UTF-16 its byte order mark names (a shell on Windows writes UTF-16). */
export async function* toUtf8(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decode: ((chunk: Uint8Array) => Uint8Array) | null = null
  for await (const chunk of stream) {
    decode ??= toDecoder(readByteOrderMark(chunk))
    yield decode(chunk)
  }
}

function toDecoder(label: string | null): (chunk: Uint8Array) => Uint8Array {
  if (label === null || label === 'utf-8') return (chunk) => chunk
  const decoder = new TextDecoder(label)
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }))
}
