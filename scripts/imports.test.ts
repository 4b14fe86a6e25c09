import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** What a script takes from the compiled modules: no type checker looks there, and most scripts run once in a year. */
const taken = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs'))
  .flatMap((script) =>
    [...readFileSync(folder + script, 'utf8').matchAll(/import \{([^}]*)\} from '(?:\.\.\/)+dist\/([^']+)\.js'/g)].map(
      ([, names = '', module = '']) => ({
        script,
        module,
        names: names.split(',').flatMap((name) => name.trim().split(' as ')[0] || []),
      }),
    ),
  )

test.each(taken)('$script finds what it takes from $module', async ({ module, names }) => {
  const found = Object.keys(await import(/* @vite-ignore */ `${folder}../src/${module}.ts`))
  expect(found).toEqual(expect.arrayContaining(names))
})

test('scripts take something', () => expect(taken.length).toBeGreaterThan(20))
