/** A part of a pattern. `one`: what matches one character; `see`: a lookaround or an anchor, which takes none. */
type Node =
  | { readonly kind: 'one'; readonly source: string; readonly test: (char: string) => boolean }
  | { readonly kind: 'see'; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: 'look'; readonly body: Node; readonly behind: boolean; readonly negated: boolean }
  | { readonly kind: 'chain'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly ways: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number; readonly lazy: boolean }

const isWordChar = (char: string | undefined): boolean => char !== undefined && /\w/.test(char)

/** Reads a pattern as JavaScript does. Back references are read as what matches nothing. @throws where it meets what it does not know. */
export function parseRegex(source: string, flags: string): Node {
  let at = 0
  const own = flags.replace(/[gy]/g, '')
  const toOne = (piece: string): Node => {
    const pattern = new RegExp(`^(?:${piece})$`, own)
    const known = new Map<string, boolean>()
    const test = (char: string): boolean => {
      const before = known.get(char)
      if (before !== undefined) return before
      const now = pattern.test(char)
      known.set(char, now)
      return now
    }
    return { kind: 'one', source: piece, test }
  }
  const isMultiline = flags.includes('m')
  const readEither = (): Node => {
    const ways: Node[] = [readChain()]
    while (source[at] === '|') {
      at++
      ways.push(readChain())
    }
    return ways.length === 1 ? ways[0]! : { kind: 'either', ways }
  }
  const readChain = (): Node => {
    const parts: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(readRepeat())
    return { kind: 'chain', parts }
  }
  const readRepeat = (): Node => {
    const body = readAtom()
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})/.exec(source.slice(at))
    if (!found) return body
    at += found[0].length
    const lazy = source[at] === '?'
    if (lazy) at++
    const [, sign, low, comma, high] = found
    const min = sign === '+' ? 1 : low ? Number(low) : 0
    const max = sign === '?' ? 1 : sign || (comma && !high) ? Number.POSITIVE_INFINITY : high ? Number(high) : min
    return { kind: 'repeat', body, min, max, lazy }
  }
  const readGroup = (): Node => {
    const opening = /^\((?:\?(?:(<?)([=!])|:|<[^>]+>))?/.exec(source.slice(at))!
    at += opening[0].length
    const body = readEither()
    if (source[at] !== ')') throw new Error(`a group is not closed: ${source}`)
    at++
    const [, behind, look] = opening
    return look ? { kind: 'look', body, behind: behind === '<', negated: look === '!' } : body
  }
  const readAtom = (): Node => {
    const char = source[at]!
    if (char === '(') return readGroup()
    if (char === '^' || char === '$') {
      at++
      const step = char === '^' ? -1 : 0
      const edge = (text: string, i: number) => (char === '^' ? i === 0 : i === text.length)
      return { kind: 'see', holds: (text, i) => edge(text, i) || (isMultiline && text[i + step] === '\n') }
    }
    const piece =
      char === '['
        ? /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(source.slice(at))![0]
        : char === '\\'
          ? /^\\(?:[pP]\{[^}]+\}|u\{[^}]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]+>|[\s\S])/.exec(source.slice(at))![0]
          : String.fromCodePoint(source.codePointAt(at)!)
    at += piece.length
    if (piece === '\\b' || piece === '\\B') {
      const isEdge = (text: string, i: number) => isWordChar(text[i - 1]) !== isWordChar(text[i])
      return { kind: 'see', holds: (text, i) => isEdge(text, i) === (piece === '\\b') }
    }
    if (/^\\(?:[1-9]|k<)/.test(piece)) return { kind: 'see', holds: () => false }
    return toOne(piece)
  }
  const whole = readEither()
  if (at < source.length) throw new Error(`not read to its end: ${source}`)
  return whole
}

class TooManySteps extends Error {}

/** So many steps that a backtracking search for the pattern takes on the text, from all its places; no more than `most`. */
export function countSteps(node: Node, text: string, most: number): number {
  let steps = 0
  const run = (part: Node, at: number, go: (at: number) => boolean): boolean => {
    if (++steps > most) throw new TooManySteps()
    switch (part.kind) {
      case 'one':
        return at < text.length && part.test(text[at]!) && go(at + 1)
      case 'see':
        return part.holds(text, at) && go(at)
      case 'look': {
        let seen = false
        if (part.behind)
          for (let from = at; from >= Math.max(0, at - 12) && !seen; from--)
            seen = run(part.body, from, (end) => end === at)
        else seen = run(part.body, at, () => true)
        return seen !== part.negated && go(at)
      }
      case 'chain': {
        const next = (i: number, from: number): boolean =>
          i === part.parts.length ? go(from) : run(part.parts[i]!, from, (end) => next(i + 1, end))
        return next(0, at)
      }
      case 'either':
        return part.ways.some((way) => run(way, at, go))
      case 'repeat': {
        const again = (times: number, from: number): boolean => {
          const more = () =>
            times < part.max && run(part.body, from, (end) => (end > from || times < part.min) && again(times + 1, end))
          if (times < part.min) return more()
          return part.lazy ? go(from) || more() : more() || go(from)
        }
        return again(0, at)
      }
    }
  }
  try {
    // A search goes on behind what it found: a found place costs once.
    for (let at = 0; at <= text.length; ) {
      let end = -1
      const found = run(node, at, (to) => {
        end = to
        return true
      })
      at = found && end > at ? end : at + 1
    }
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
  }
  return steps
}

const alphabet = [...' abcdeimnorstuz019AZ.,;:-–—\'"’“”()[]{}<>/\\|&%$#@!?_+=*~\n\té世٣\u00a0\u200b€§']

/** A shortest text that a part matches, as far as single characters of a small alphabet do; null where none of them does. */
function toSample(node: Node): string | null {
  switch (node.kind) {
    case 'one':
      return (
        alphabet.find((char) => node.test(char)) ??
        (node.source.length <= 2 && node.test(node.source) ? node.source : null)
      )
    case 'see':
    case 'look':
      return ''
    case 'chain': {
      let whole = ''
      for (const part of node.parts) {
        const sample = toSample(part)
        if (sample === null) return null
        whole += sample
      }
      return whole
    }
    case 'either':
      return node.ways.map(toSample).find((sample) => sample !== null) ?? null
    case 'repeat':
      return node.min === 0 ? '' : (toSample(node.body)?.repeat(Math.min(node.min, 20)) ?? null)
  }
}

/** What makes a pattern go back: for each part that repeats without end, what stands before it and a text that repeats it. */
function toPumps(node: Node, before: string, found: (readonly [before: string, body: string])[]): void {
  if (node.kind === 'repeat') {
    const body = toSample(node.body) || null
    if (node.max > 20 && body) {
      found.push([before, body])
      const chars = new Set(alphabet.filter((char) => node.body.kind === 'one' && node.body.test(char)))
      for (const char of [...chars].slice(0, 6)) found.push([before, char])
    }
    toPumps(node.body, before, found)
  } else if (node.kind === 'either') for (const way of node.ways) toPumps(way, before, found)
  else if (node.kind === 'look') toPumps(node.body, before, found)
  else if (node.kind === 'chain') {
    let prefix = before
    for (const part of node.parts) {
      toPumps(part, prefix, found)
      prefix += toSample(part) ?? ''
    }
  }
}

/** What ends a hostile text: few patterns can go on over both. */
const noMatch = '\n\u0000'

/** Texts that are made to cost a pattern as much as they can, as functions of their length. */
export function toHostile(node: Node): readonly ((length: number) => string)[] {
  const pumps: (readonly [string, string])[] = []
  toPumps(node, '', pumps)
  const whole = toSample(node) || 'a'
  const unique = [...new Map(pumps.map((pump) => [pump.join('\u0001'), pump])).values()].slice(0, 24)
  // Longer bodies are repeated less often, so that a text is about so long as it is asked to be.
  const grow = (body: string) => (length: number) => body.repeat(Math.max(1, Math.round(length / body.length)))
  return [
    (length) => `${grow(whole)(length)}${noMatch}`,
    ...unique.flatMap(([before, body]) => [
      (length: number) => `${before}${grow(body)(length)}${noMatch}`,
      (length: number) => `${grow(before + body)(length)}${noMatch}`,
    ]),
  ]
}
