import { expect, test } from 'vitest'
import { nodes } from '../../core/graph/graph.ts'
import { isParagraphKey } from '../../core/paragraphs/index.ts'
import { files, isNode, type Node, parse, place, spelling, text } from './sources.ts'

const keyed = files().filter(file => /^core\/(steps|session|payment)\/.*\.test\.ts$/.test(file))
const runners = new Set(['test', 'it', 'describe'])

/** The name under which a call runs tests: `test`, `describe`, also behind `.each(…)`; else empty. */
function runner(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return runners.has(spelling(callee)) ? spelling(callee) : ''
  if (callee.type === 'MemberExpression') return runner(callee.object)
  return callee.type === 'CallExpression' ? runner(callee.callee) : ''
}

/** The beginning of a title as it is written out; empty when it begins with a value. */
function titleOf(call: Node): string {
  const [title] = Array.isArray(call.arguments) ? call.arguments : []
  if (!isNode(title)) return ''
  if (title.type !== 'TemplateLiteral') return spelling(title)
  return Array.isArray(title.quasis) ? spelling(title.quasis[0]) : ''
}

const beginsWithKey = (title: string): boolean => isParagraphKey(title.split(/[\s:]/)[0] ?? '')

/** Tests that have no key in front of them, neither their own nor that of what they stand in. */
function keyless(source: string, file = 'sample.ts'): string[] {
  const found: string[] = []
  const look = (node: Node): void => {
    const isTest = node.type === 'CallExpression' && isTitled(node)
    if (isTest && beginsWithKey(titleOf(node))) return
    if (isTest && runner(node.callee) !== 'describe')
      found.push(`${place(file, source, node)} ${titleOf(node)}`)
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child)
    }
  }
  look(parse(source, file))
  return found
}

/** `test.each(table)` alone names nothing: its title comes with the call after it. */
function isTitled({ callee }: Node): boolean {
  return runner(callee) !== '' && !(isNode(callee) && callee.type === 'MemberExpression' && isEach(callee))
}

const isEach = ({ property }: Node): boolean => ['each', 'for'].includes(spelling(property))

test('every test of steps, session and payment begins with the key of a paragraph', () => {
  expect(keyed.length).toBeGreaterThan(0)
  expect(keyed.flatMap(file => keyless(text(file), file))).toEqual([])
})

test('every step cites a paragraph', () => {
  expect(nodes.filter(({ paragraphs }) => !paragraphs.some(isParagraphKey)).map(({ id }) => id)).toEqual([])
})

test.each([
  "test('adds up', () => {})",
  "describe('sums', () => { test('adds up', () => {}) })",
  "test.each([1])('%s', () => {})",
  "test('beyond.no.such.key: adds up', () => {})",
  "test('a beyond.retry.linear', () => {})",
  `test(\`\${name} adds up\`, () => {})`,
  "describe('sums', () => { describe('beyond.retry.none', () => {}); it('adds up', () => {}) })",
])('caught: %s', source => expect(keyless(source)).not.toEqual([]))

test.each([
  "test('beyond.retry.linear: adds up', () => {})",
  "test('find.found', () => {})",
  "describe('beyond.retry.linear', () => { test.each([1])('%s', () => {}) })",
  "test.each([1])('start.deadline %s', () => {})",
  `test(\`start.deadline \${name}\`, () => {})`,
  "describe('sums', () => { test('find.found', () => {}) })",
])('allowed: %s', source => expect(keyless(source)).toEqual([]))
