// What the two commands share: where the house stands, how a tool is started, and when a set-up step is due.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Bin files are started by node itself: a child behind npx or a shell would outlive our signal. */
const bins = {
  biome: '@biomejs/biome/bin/biome',
  oxlint: 'oxlint/bin/oxlint',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
let listening = false

/** Not at import time: Playwright's configuration imports this module, and has its own way to stop. */
function stopTogether() {
  if (listening) return
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal)
      process.exit(signal === 'SIGINT' ? 130 : 143)
    })
  }
}

/**
 * Starts a program in the root of the repository; it is stopped together with this process.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export function start(program, args, { env = {}, stdio = 'inherit' } = {}) {
  stopTogether()
  const child = spawn(program, [...args], { cwd: root, env: { ...process.env, ...env }, stdio })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/**
 * Runs a program to its end and gives its exit code; 127 when it cannot be started at all.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options) {
  return new Promise(done => {
    const child = start(program, args, options)
    child.once('error', error => {
      console.error(error.message)
      done(127)
    })
    child.once('exit', code => done(code ?? 1))
  })
}

/**
 * The arguments with which node itself starts an installed tool.
 * @param {keyof typeof bins} name
 * @param {readonly string[]} args
 */
export function tool(name, args) {
  return [join(root, 'node_modules', bins[name]), ...args]
}

/** @param {string} path @returns {number} ms since the epoch, 0 when there is no such file */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}

/**
 * The time of the newest file under a path, tests and built files left aside.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return /\.(test|bench|arbitrary)\.tsx?$/.test(path) ? 0 : stat.mtimeMs
  const names = readdirSync(path).filter(name => name !== 'dist' && name !== 'node_modules')
  return Math.max(0, ...names.map(name => newest(join(path, name))))
}

/** Installs what the lockfile says when node_modules is missing or older than it. Gives npm's exit code. */
export async function install() {
  // npm writes this file last, so it stands for a finished installation.
  const installed = changedAt(join(root, 'node_modules/.package-lock.json'))
  if (installed > 0 && installed >= changedAt(join(root, 'package-lock.json'))) return 0
  console.log('Installing the packages: npm ci')
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'])
}

/** Whether dist is missing or older than anything it is built from. */
export function buildIsDue() {
  const built = changedAt(join(root, 'dist/.vite/manifest.json'))
  const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'app', 'mocks', 'core']
  return sources.some(source => newest(join(root, source)) > built)
}

/** Builds the app into dist. Gives vite's exit code. */
export function build() {
  return run(process.execPath, tool('vite', ['build']))
}

/** Builds the `sessionscope` command: npm ci does it too, but only once. Gives vite's exit code. */
export function buildCommand() {
  return run(process.execPath, tool('vite', ['build', '--config', 'core/cli/build.config.ts']))
}

/**
 * The first free port at or after the wanted one on this machine.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export function freePort(wanted) {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', () => (wanted < 65535 ? done(freePort(wanted + 1)) : fail(new Error('No free port'))))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => done(wanted)))
  })
}
