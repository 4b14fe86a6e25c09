import { isUtf8 } from 'node:buffer'
import { AcquireError } from './acquire-error.ts'
import { readByteOrderMark } from './decode.ts'
import { readEndings } from './media.ts'

/** Formats that may be written in plain letters throughout. */
const letteredFormats = /^(%PDF-|\{\\rtf)/

const isPlainUtf8 = (bytes: Uint8Array): boolean =>
  isUtf8(bytes) && !bytes.includes(0) && !letteredFormats.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'))

/**
 * Refuses what is no text, before anybody decodes it.
 *
 * @throws AcquireError `empty` for no bytes at all, `binary` for pictures, archives, office files and the like.
 */
export async function checkIsText(bytes: Uint8Array, source: string): Promise<void> {
  if (bytes.length === 0) throw new AcquireError('empty', `${source}: It is empty.`)
  if (readByteOrderMark(bytes) !== null || isPlainUtf8(bytes)) return
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type === undefined && !bytes.includes(0)) return
  if (type !== undefined && /xml$|^text\//.test(type.mime)) return
  const what = type === undefined ? 'It holds binary data, no text' : `It is no text but ${type.mime} (.${type.ext})`
  throw new AcquireError(
    'binary',
    `${source}: ${what}. Files that are read: ${readEndings}; convert it to one of these.`,
  )
}
