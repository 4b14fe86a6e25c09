// Builds everything that the package ships: `dist/` from `src/`, `dist/web/` from `web/`. Run by `npm run build`.

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url))

function run(script, args) {
  const { status, error } = spawnSync(process.execPath, [bin(script), ...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(`${root}/dist`, { recursive: true, force: true })
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
if (existsSync(`${root}/web/vite.config.ts`))
  run('vite/bin/vite.js', ['build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn'])
const { status } = spawnSync(process.execPath, ['scripts/compile-reader.mjs'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
chmodSync(`${root}/dist/cli.js`, 0o755)
