// npm run bench: how fast and how small a run is, beside XState on the same machine. Fails when what is due is missed.
import { join } from 'node:path'
import { build } from 'vite'
import { root, run } from './house.mjs'

const outDir = join(root, 'node_modules/.cache/bench')

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: join(root, 'core/machine/advance.bench.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
  },
})

process.exitCode = await run(process.execPath, ['--expose-gc', join(outDir, 'advance.bench.js')], {
  env: { NODE_ENV: 'production' },
})
