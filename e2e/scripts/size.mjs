// The size of the built app: what must load before the first picture, and that the heavy packages stay out of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './house.mjs'

const limit = 150_000
const lazyPackages = ['msw', '@xyflow/react']

const dist = join(root, 'dist')
/** @param {string} name */
const json = name => JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'))
/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = json('manifest.json')
/** @type {Record<string, string[]>} */
const packages = json('packages.json')

/** @param {number} bytes */
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} KB`.padStart(9)

/** The chunk and everything it imports statically: the browser loads these together. @param {string} key @param {Set<string>} found */
function withStaticImports(key, found = new Set()) {
  const chunk = manifest[key]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const next of chunk.imports ?? []) withStaticImports(next, found)
  return found
}

const first = new Set(
  Object.keys(manifest)
    .filter(key => manifest[key]?.isEntry)
    .flatMap(key => [...withStaticImports(key)]),
)
const scripts = [...new Set(Object.values(manifest).map(chunk => chunk.file))].filter(file =>
  file.endsWith('.js'),
)
const sized = scripts
  .map(file => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
  .toSorted((a, b) => Number(first.has(b.file)) - Number(first.has(a.file)) || b.bytes - a.bytes)

for (const { file, bytes } of sized) {
  console.log(`${kilobytes(bytes)} gzip  ${first.has(file) ? 'first' : 'lazy '}  ${file}`)
}

const total = sized.filter(({ file }) => first.has(file)).reduce((sum, { bytes }) => sum + bytes, 0)
console.log(`${kilobytes(total)} gzip  first JS in all, at most ${kilobytes(limit).trim()}`)

/** @type {string[]} */
const faults = []
if (first.size === 0) faults.push('The manifest has no entry.')
if (total > limit) faults.push(`First JS is ${kilobytes(total - limit).trim()} over its limit.`)
for (const name of lazyPackages) {
  const holders = Object.keys(packages).filter(file => packages[file]?.includes(name))
  if (holders.length === 0) faults.push(`No chunk holds ${name}: it is not built in, so nothing is proved.`)
  for (const holder of holders.filter(file => first.has(file))) {
    faults.push(`${name} is in ${holder}, which loads at once: import it dynamically.`)
  }
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
