import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Pictures of every view at two sizes and in both themes: `SHOTS=folder npx vitest run --config web/testing/shots.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['web/**/*.shot.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
})
