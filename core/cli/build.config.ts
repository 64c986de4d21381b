import { chmodSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const output = at('../dist/sessionscope.js')

/**
 * The `sessionscope` command as one file that needs nothing but Node. npm runs `prepare` of a workspace before it
 * links the workspace's bins, so the file is there in time; a bin without its file would be left out silently.
 */
export default defineConfig({
  root: at('..'),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: at('./main.ts'),
    outDir: at('../dist'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'sessionscope.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
  plugins: [{ name: 'executable', writeBundle: () => chmodSync(output, 0o755) }],
  logLevel: 'warn',
})
