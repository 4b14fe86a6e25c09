/** Reads numbers and strings one after another from bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  /** One byte, 0 to 255. */
  byte(): number {
    return this.#bytes[this.#at++]!
  }

  /** An unsigned integer below 2³² in groups of seven bits, lowest first. */
  varint(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = this.#bytes[this.#at++]!
      value |= (byte & 127) << shift
      if ((byte & 128) === 0) return value >>> 0
      shift += 7
    }
  }

  /** The bytes and the place of the next one, for loops over many of them; `goTo` says where such a loop stopped. */
  get rest(): { readonly bytes: Uint8Array; readonly at: number } {
    return { bytes: this.#bytes, at: this.#at }
  }

  goTo(at: number): void {
    this.#at = at
  }

  /** Steps over the next `length` bytes and returns a reader of them. */
  skip(length: number): ByteReader {
    const part = new ByteReader(this.#bytes.subarray(this.#at, this.#at + length))
    this.#at += length
    return part
  }

  /** A string of UTF-8 behind its length in bytes. */
  text(): string {
    const length = this.varint()
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#at, this.#at + length))
    this.#at += length
    return text
  }
}

/** Writes what `ByteReader` reads. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    this.#bytes[this.#length++] = value
  }

  varint(value: number): void {
    let rest = value >>> 0
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text)
    this.varint(bytes.length)
    this.bytes(bytes)
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte)
  }

  /** What was written so far. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}
