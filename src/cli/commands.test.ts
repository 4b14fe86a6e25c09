import { Command } from 'commander'
import { expect, test } from 'vitest'
import { openTestTerminal } from '../testing/terminal.ts'
import { toCommander } from './command.ts'
import { commands } from './commands.ts'

/** The words of an example behind `dateline NAME`, as a shell would part them; what is piped or redirected is left out. */
function toWords(line: string, name: string): string[] {
  const own = line
    .split('|')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`dateline ${name}`))
  if (own === undefined) throw new Error(`"${line}" does not call dateline ${name}.`)
  const words = own.replace(/ > .*$/, '').match(/"[^"]*"|\S+/g) ?? []
  return words.slice(2).map((word) => word.replaceAll('"', ''))
}

test.each(commands.map((command) => [command.name, command] as const))('%s is documented', (_, command) => {
  expect(command.summary).toMatch(/^[a-z].{10,60}[^.]$/)
  expect(command.description).toMatch(/^[A-Z].{40,}\.$/)
  expect(command.examples.length).toBeGreaterThan(0)
  for (const option of command.options) expect(option.description, option.flags).not.toBe('')
  for (const argument of command.arguments) expect(argument.description, argument.name()).not.toBe('')
})

const examples = commands.flatMap((command) => command.examples.map(([line, does]) => [line, does, command] as const))

test.each(examples)('%s: %s', async (line, does, command) => {
  expect(does).toMatch(/^\S.{5,}[^.]$/)
  // Parsed for real, but not run: each example's options and arguments must be ones that the command knows.
  let ran = 0
  const run = async () => {
    ran++
    return 0 as const
  }
  const silenced = { ...command, run }
  const program = new Command().addCommand(toCommander(silenced, openTestTerminal(), () => {}).exitOverride())
  await program.parseAsync([command.name, ...toWords(line, command.name)], { from: 'user' })
  expect(ran).toBe(1)
})

test('no two commands have one name', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
})
