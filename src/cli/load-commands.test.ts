import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { loadCommands } from './load-commands.ts'

test.each(commands.map((command) => [command.name, command] as const))(
  '%s is the same, loaded by its name',
  async (name, command) => {
    const loaded = await loadCommands(name)
    expect(loaded.filter((one) => one.name === name)).toEqual([command])
  },
)

test('reading loads no other command', async () => {
  expect((await loadCommands('read')).map(({ name }) => name)).toEqual(['read'])
})

test.each([undefined, 'help', '--version', 'raed', 'constructor'])('%s asks for all commands', async (word) => {
  expect(await loadCommands(word)).toBe(commands)
})
