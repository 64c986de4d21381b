// npm run bench: how fast and how small a run is, beside XState on the same machine, and in the page. Fails when what is
// due is missed.
import { join } from 'node:path'
import { build as bundle } from 'vite'
import { ensureChromium } from './chromium.mjs'
import { build, buildIsDue, freePort, root, run, start, tool } from './house.mjs'

const outDir = join(root, 'node_modules/.cache/bench')

await bundle({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    rollupOptions: {
      input: {
        advance: join(root, 'core/machine/advance.bench.ts'),
        longRun: join(root, 'e2e/bench/longRun.bench.ts'),
      },
    },
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
  },
})

/** @param {string} name @param {Record<string, string>} [env] */
const bench = (name, env = {}) =>
  run(process.execPath, ['--expose-gc', join(outDir, `${name}.js`)], {
    env: { NODE_ENV: 'production', ...env },
  })

/** On the built app, in a browser. */
async function inPage() {
  const chromium = await ensureChromium()
  if (!chromium || (buildIsDue() && (await build()) !== 0)) return 1
  const port = await freePort(4395)
  const server = start(
    process.execPath,
    tool('vite', ['preview', '--host', '127.0.0.1', '--port', `${port}`, '--strictPort']),
    { stdio: 'ignore' },
  )
  try {
    return await bench('longRun', { BENCH_URL: `http://127.0.0.1:${port}/`, CHROMIUM_PATH: chromium })
  } finally {
    server.kill()
  }
}

const codes = [await bench('advance'), await inPage()]
process.exitCode = Math.max(...codes)
