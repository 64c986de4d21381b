import { expect, test } from 'vitest'
import { files, isCode, isNode, isTest, type Node, parse, place, spelling, text, walk } from './sources.ts'

/** What would bring the world in. Most of these do not even compile in core; the ones of the language itself would. */
const worldly = new Set([
  'Date',
  'globalThis',
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'performance',
  'crypto',
  'console',
  'localStorage',
  'indexedDB',
  'Buffer',
])
/** Depend on the locale or the time zone of the machine. */
const local = /^(toLocale\w*|DateTimeFormat)$/
/** The only names of the platform that core declares for itself: both are pure. */
const declared = new Set(['TextEncoder', 'TextDecoder'])

const named = (value: unknown): string =>
  isNode(value) && value.type === 'Identifier' ? spelling(value) : ''

/** The names that a `declare` statement brings in. */
function declaredNames(node: Node): string[] {
  const list = Array.isArray(node.declarations) ? node.declarations.filter(isNode) : []
  return [node.id, ...list.map(each => each.id)].map(named).filter(name => name !== '')
}

/** A name of a field or of a key is not a use of the global of that name. */
function isUse(parent: Node | undefined, field: string): boolean {
  const isName = field === 'property' || field === 'key'
  return !(isName && parent?.computed === false && parent.shorthand !== true)
}

/** The places of a source where something other than its arguments could change its result. */
function impurities(source: string, file = 'sample.ts'): string[] {
  const found: string[] = []
  walk(parse(source, file), (node, parent, field) => {
    const name = named(node)
    const report = (what: string) => found.push(`${place(file, source, node)} ${what}`)
    if (worldly.has(name) && isUse(parent, field)) report(name)
    // Math may be used, but only by its members in the open: else `const { random } = Math` would slip by.
    if (name === 'Math' && isUse(parent, field)) {
      const member = parent?.type === 'MemberExpression' && parent.computed === false
      if (!member || named(parent.property) === 'random') report('Math.random or Math as a value')
    }
    if (local.test(name)) report(name)
    if (node.declare === true && !/^TS(TypeAlias|Interface)Declaration$/.test(node.type)) {
      for (const each of declaredNames(node)) if (!declared.has(each)) report(`declare ${each}`)
    }
  })
  return found
}

const pure = files().filter(
  file =>
    isCode(file) && file.startsWith('core/') && !/^core\/(cli|conformance)\//.test(file) && !isTest(file),
)

test('core knows neither time nor chance nor the world outside', () => {
  expect(pure.length).toBeGreaterThan(0)
  expect(pure.flatMap(file => impurities(text(file), file))).toEqual([])
})

test.each([
  'const a = Date.now()',
  'const a = new Date(0)',
  'const a = Math.random()',
  'const { random } = Math',
  "const a = Math['random']()",
  'const a = { Date }',
  'const a = globalThis.fetch',
  "const a = eval('1')",
  'setTimeout(() => {}, 1)',
  'const a = (1).toLocaleString()',
  'declare function fetch(url: string): void',
  'declare const process: { now: number }',
])('caught: %s', source => expect(impurities(source)).not.toEqual([]))

test.each([
  'const a = Math.max(1, 2)',
  "const a = { Date: 1, fetch: 'x' }",
  'const b = call.fetch',
  'declare class TextEncoder {}',
  "const a = 'Date.now()'",
])('allowed: %s', source => expect(impurities(source)).toEqual([]))
