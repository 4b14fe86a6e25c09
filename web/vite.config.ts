import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy forbids inline scripts and data: fonts, so everything stays a file of its own.
    assetsInlineLimit: 0,
    // The map's library comes whole, and only where a map is shown.
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  // The map's worker is a module of its own.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4717', '/openapi.json': 'http://127.0.0.1:4717' } },
})
