#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { runCommandLine } from './cli/program.ts'
import { openTerminal } from './cli/terminal.ts'

// Left alone, the heap doubles before it is cleaned: over 10,000 articles that is a third more memory for 3 % less time.
setFlagsFromString('--heap-growing-percent=30')

process.exitCode = await runCommandLine(process.argv.slice(2), openTerminal())
