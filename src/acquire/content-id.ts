import { createHash } from 'node:crypto'

/** `sha256:…` of the bytes as received, or of a text in UTF-8. */
export const toContentId = (content: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`
