/** What tokens are to the machines: small numbers for the symbols that some machine knows, 0 for all others. */
export type SymbolNumbers = Map<number, number>

/** A machine of states that finds patterns in a run of symbols, as wink-nlp learned it. */
export interface Machine {
  /** The next state of each state and symbol, 0 for none; states times the number of symbols. */
  readonly next: Int16Array
  readonly symbols: number
  /** What a state stands for when nothing that follows belongs to it; 0 for nothing. */
  readonly otherwise: Int16Array
  /** What an ending state finds, 0 where it finds nothing to tell; `null` where the state ends nothing. */
  readonly ends: readonly (number | null)[]
  /** How far behind the first token of the pattern the one stands that it is about. */
  readonly marks: Uint8Array
}

/** Symbols of wink-nlp's machines: the end of the text, and whatever else may come. */
const endOfText = 2_070_000
const anythingElse = 2_070_003

type States = Readonly<Record<string, Readonly<Record<string, number>>>>
type Written = readonly [number, number, States, Readonly<Record<string, string>>, Readonly<Record<string, number[]>>]

/** Reads machines from JSON; symbols that they know are numbered from 1 in `numbers`, the end of the text among them. `toEnd` is what an end's name stands for. */
export function readMachines(
  sources: readonly string[],
  numbers: SymbolNumbers,
  toEnd: (name: string) => number,
): readonly Machine[] {
  const written = sources.map((source): Written => JSON.parse(source))
  for (const [, , states] of written)
    for (const edges of Object.values(states))
      for (const key of Object.keys(edges)) {
        const symbol = Number(key)
        if (symbol >= 0 && symbol !== anythingElse && !numbers.has(symbol)) numbers.set(symbol, numbers.size + 1)
      }
  return written.map(([, last, states, ends, marks]) => {
    const symbols = numbers.size + 1
    const next = new Int16Array((last + 1) * symbols)
    const otherwise = new Int16Array(last + 1)
    const found: (number | null)[] = Array.from({ length: last + 1 }, () => null)
    const behind = new Uint8Array(last + 1)
    for (const [name, edges] of Object.entries(states))
      for (const [key, state] of Object.entries(edges)) {
        const symbol = Number(key)
        if (symbol === anythingElse) otherwise[Number(name)] = state
        else if (symbol >= 0) next[Number(name) * symbols + numbers.get(symbol)!] = state
      }
    for (const [state, name] of Object.entries(ends)) found[Number(state)] = name === '0' ? 0 : toEnd(name)
    for (const [state, [first]] of Object.entries(marks)) behind[Number(state)] = first ?? 0
    return { next, symbols, otherwise, ends: found, marks: behind }
  })
}

/**
 * Finds a machine's patterns in the first `length` symbols: the longest from the left, each behind the one before, as wink-nlp does.
 * `found` is told of which token a pattern is about and what it is.
 */
export function runMachine(
  { next, symbols, otherwise, ends, marks }: Machine,
  tokens: readonly number[],
  length: number,
  endSymbol: number,
  found: (token: number, what: number) => void,
): void {
  let state = 0
  let first = 0
  let fallBack = 0
  let fallBackAt = 0
  const report = (at: number) => {
    const what = ends[at]
    if (what) found(first + marks[at]!, what)
  }
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      const to = next[state * symbols + (j === length ? endSymbol : tokens[j]!)]!
      if (state === 0 && to !== 0) first = j
      const ending = ends[to] !== null
      if (ending) {
        report(to)
        i = j
      } else if (to === 0 && fallBack !== 0) {
        report(fallBack)
        i = fallBackAt
      }
      if (ending || to === 0) {
        state = 0
        fallBack = 0
        break
      }
      state = to
      if (otherwise[state] !== 0) {
        fallBackAt = j
        fallBack = otherwise[state]!
      }
    }
  }
}

/** The number that the machines know the end of the text by, 0 where none of them looks for it. */
export const endSymbolOf = (numbers: SymbolNumbers): number => numbers.get(endOfText) ?? 0
