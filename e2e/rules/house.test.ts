import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files, isCode, isTest, root, text } from './sources.ts'

const topLevel = new Set([
  '.ci',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'app',
  'biome.json',
  'core',
  'docs',
  'e2e',
  'index.html',
  'mocks',
  'package-lock.json',
  'package.json',
  'public',
  'tsconfig.json',
  'vite.config.ts',
])
const made = new Set(['.git', 'node_modules', 'dist', 'test-results', 'playwright-report'])
const longest = 260

const all = files()
const written = all.filter(file => isCode(file) || file.endsWith('.css'))
const self = 'e2e/rules/house.test.ts'

test('nothing else stands at the top', () => {
  expect(readdirSync(root).filter(name => !topLevel.has(name) && !made.has(name))).toEqual([])
})

test('a folder is a noun of the product, never a kind of code', () => {
  const kinds = /(^|\/)(utils?|helpers?|types?|hooks?|common|misc|lib)\//
  expect(all.filter(file => kinds.test(file))).toEqual([])
})

test(`no file is longer than ${longest} lines`, () => {
  const lengths = written.map(file => ({ file, lines: text(file).split('\n').length - 1 }))
  expect(lengths.length).toBeGreaterThan(0)
  expect(lengths.filter(({ lines }) => lines > longest)).toEqual([])
})

test('no check is switched off, nothing is left for later', () => {
  // Nothing is left open here: these words are what is looked for everywhere else, and this file alone may spell them.
  const banned = /\b(biome-ignore|eslint-disable|oxlint-disable|@ts-ignore|@ts-nocheck|TODO|FIXME|XXX)\b/
  expect(written.filter(file => file !== self && banned.test(text(file)))).toEqual([])
  // In a test it proves that something does not compile.
  expect(written.filter(file => !isTest(file) && /@ts-expect-error/.test(text(file)))).toEqual([])
})

test('no test is left alone or left out', () => {
  const partial = /\b(test|it|describe)\.(only|skip|todo|fixme)\b/
  expect(all.filter(file => file !== self && isTest(file) && partial.test(text(file)))).toEqual([])
})
