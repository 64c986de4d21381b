// One way to find a browser, for the test command and for Playwright's own configuration.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './house.mjs'

const packages = ['chromium', 'fonts-noto-core']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Quiet ones that a test browser needs; as root Chromium refuses to start with its sandbox. */
export const chromiumFlags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // There is none: what would go through it is only computed twice.
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const isRoot = () => process.getuid?.() === 0
const isDebian = () => existsSync('/etc/debian_version')

/** @returns {Promise<string | undefined>} Playwright's own download, when there is one */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/**
 * The Chromium to test with: CHROMIUM_PATH, Playwright's own, then whatever the system has.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const own = await playwrightsOwn()
  if (own) return own
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(existsSync)
}

/** Text renders blank without a font that has Cyrillic; Debian's Chromium does not bring one. */
function fontsAreMissing() {
  if (!isDebian() || !isRoot()) return false
  try {
    return execFileSync('fc-list', [':lang=ru', 'family'], { encoding: 'utf8' }).trim() === ''
  } catch {
    return true
  }
}

/** Finds a Chromium, installing it where that is possible. Gives its path, or says what to run. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found && !fontsAreMissing()) return found
  if (process.env.CHROMIUM_PATH && !found) {
    console.error(`CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`)
    return undefined
  }
  const options = ['-o', 'DPkg::Lock::Timeout=600']
  const wanted = ['install', '-y', '--no-install-recommends', ...packages]
  if (!isRoot() || !isDebian()) {
    console.error(
      `No Chromium found. Run: npx playwright install --with-deps chromium\n` +
        `or, on Debian: sudo apt-get update && sudo apt-get ${wanted.join(' ')}\n` +
        'or name one in CHROMIUM_PATH.',
    )
    return undefined
  }
  console.log(`Installing ${packages.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const done =
    (await run('apt-get', [...options, 'update'], { env })) === 0 &&
    (await run('apt-get', [...options, ...wanted], { env })) === 0
  return done ? await findChromium() : undefined
}
