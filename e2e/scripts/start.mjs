// npm start: sets up whatever is missing, serves the built app and prints its address as the last line.
import { build, buildIsDue, freePort, install, start, tool } from './house.mjs'

const host = '127.0.0.1'

/** @returns {number | undefined} the port asked for with --port N or --port=N */
function askedPort() {
  const args = process.argv.slice(2)
  const at = args.findIndex(arg => arg === '--port' || arg.startsWith('--port='))
  if (at < 0) return undefined
  const text = args[at]?.split('=')[1] ?? args[at + 1] ?? ''
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    console.error(`--port expects a number from 1 to 65535, got "${text}"`)
    process.exit(2)
  }
  return port
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

const asked = askedPort()
if ((await install()) !== 0) process.exit(1)
if (buildIsDue() && (await build()) !== 0) process.exit(1)

const port = asked ?? (await freePort(4173))
const address = `http://${host}:${port}/`
const server = start(
  process.execPath,
  tool('vite', ['preview', '--host', host, '--port', String(port), '--strictPort']),
  { stdio: ['ignore', 'ignore', 'inherit'] },
)

// npm that is told to stop ends its shell and leaves the script running: seen as another parent.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
}
server.once('exit', code => process.exit(code ?? 1))
while (!(await answers(address))) await new Promise(again => setTimeout(again, 100))
console.log(address)
