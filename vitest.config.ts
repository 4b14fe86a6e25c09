import { defineConfig } from 'vitest/config'

/** Rooms without state of their own: a file's tests cannot change what the next file's find, so they share modules and one reader. */
const reading = ['compose', 'find', 'knowledge', 'link', 'model', 'publish', 'query', 'resolve', 'text']
const pure = [
  ...['explanation', 'linear', 'pipeline', 'trees'].map((file) => `src/${file}.test.ts`),
  ...reading.map((room) => `src/${room}/**/*.test.ts`),
]

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.vitest-report.json' }]],
    projects: [
      { extends: true, test: { name: 'reading', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.flow.ts'],
          exclude: ['**/node_modules/**', ...pure],
        },
      },
    ],
  },
})
