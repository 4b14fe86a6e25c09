import type { Terminal } from '../cli/terminal.ts'

/** A terminal that keeps what is written to it. */
export interface TestTerminal extends Terminal {
  /** All that was written to standard output, and to standard error. */
  written(): { readonly out: string; readonly err: string }
}

/** A pipe of 80 columns without colours and with nothing on standard input, unless told otherwise. */
export function openTestTerminal(fields: Partial<Terminal> & { readonly input?: string } = {}): TestTerminal {
  const { input = '', ...given } = fields
  let out = ''
  let err = ''
  async function* stdin() {
    yield new TextEncoder().encode(input)
  }
  return {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    columns: 80,
    isTTY: false,
    errIsTTY: false,
    colours: false,
    stdin: stdin(),
    ...given,
    written: () => ({ out, err }),
  }
}
