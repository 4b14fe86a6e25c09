#!/usr/bin/env node
import { loadCompiled } from './cli/compiled.ts'

const words = process.argv.slice(2)
// Reading a file must be back at once; what it runs is compiled ahead.
const compiled = words[0] === 'read' ? loadCompiled() : null
const { runCommandLine, openTerminal } = await (compiled?.parts.loadCommandLine() ?? import('./cli/command-line.ts'))

process.exitCode = await runCommandLine(words, openTerminal())
