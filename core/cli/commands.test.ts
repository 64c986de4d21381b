import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { paragraphsCommand, stepsCommand, traceCommand, wireCommand } from './commands.ts'
import { Unusable } from './unusable.ts'

const folder = mkdtempSync(join(tmpdir(), 'sessionscope-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileWith = (content: string | Uint8Array): string => {
  const file = join(folder, 'input.json')
  writeFileSync(file, content)
  return file
}

const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Unusable) return error.message
    throw error
  }
  return ''
}

const recorded = new URL('../conformance/edges.json', import.meta.url).pathname
const vectors = new URL('../wire/vectors.json', import.meta.url).pathname

test('trace prints the cases as they stand in the file, with expect as computed', () => {
  expect(JSON.parse(traceCommand(recorded))).toStrictEqual(JSON.parse(readFileSync(recorded, 'utf8')))
})

test('trace takes a single case, and computes an expectation that is wrong or missing', () => {
  const [first] = JSON.parse(readFileSync(recorded, 'utf8')) as { expect: unknown }[]
  const [traced] = JSON.parse(traceCommand(fileWith(JSON.stringify({ ...first, expect: 'nonsense' }))))
  expect(traced).toStrictEqual(first)
})

test('steps prints every node and edge, and every edge joins two nodes', () => {
  const { nodes, edges } = JSON.parse(stepsCommand()) as {
    nodes: { id: string; group: string; shape: string; paragraphs: string[] }[]
    edges: { from: string; to: string }[]
  }
  const ids = new Set(nodes.map(({ id }) => id))
  expect(ids.size).toBe(nodes.length)
  expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
  expect(nodes.every(({ group, shape, paragraphs }) => group && shape && paragraphs.length > 0)).toBe(true)
})

test('paragraphs prints all 209, a number for the 53 of the document, steps or a reason for each', () => {
  const printed = JSON.parse(paragraphsCommand()) as { number?: string; steps: string[]; reason?: string }[]
  expect(printed).toHaveLength(209)
  expect(printed.filter(({ number }) => number !== undefined)).toHaveLength(53)
  expect(printed.filter(({ steps, reason }) => steps.length > 0 === (reason !== undefined))).toEqual([])
})

test('wire reads and writes the recorded bytes, whatever keys their values have', () => {
  const { vectors: read, malformed } = JSON.parse(wireCommand(vectors)) as {
    vectors: { error?: string }[]
    malformed: { error: string | null }[]
  }
  expect(read.filter(({ error }) => error !== undefined)).toEqual([])
  expect(malformed.filter(({ error }) => !error)).toEqual([])
})

test.each([
  ['no JSON', '{"id": tru}', 'line 1, column 8'],
  ['a foreign file', '{"name": "left-pad"}', 'the field “id” is missing'],
  ['a newer file', '{"version": 5}', 'version 5'],
  ['a deep file', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'nested deeper'],
])('unusable input is refused with file, reason and mend: %s', (_, content, reason) => {
  const file = fileWith(content)
  const message = refusal(() => traceCommand(file))
  expect(message).toContain(file)
  expect(message).toContain(reason)
  expect(message).not.toContain('\n')
})

test('a file that is not there, a folder and a file that is not UTF-8 are refused in words', () => {
  expect(refusal(() => traceCommand(join(folder, 'nothing.json')))).toContain('there is no such file')
  expect(refusal(() => traceCommand(folder))).toContain('folder')
  expect(refusal(() => traceCommand(fileWith(new Uint8Array([0x22, 0xff, 0x22]))))).toContain('UTF-8')
})

test('wire names the path to what is missing, and refuses a list', () => {
  const message = refusal(() => wireCommand(fileWith('{"vectors":[{"id":"a","service":"ProviderProxy"}]}')))
  expect(message).toContain('vectors[0]')
  expect(message).toContain('hex')
  expect(refusal(() => wireCommand(fileWith('[]')))).toContain('an object is expected')
})

test('a scenario that never ends is refused instead of filling the memory', () => {
  const polling = {
    version: 2,
    id: 'polling',
    title: { ru: 'опрос', en: 'polling' },
    payment: {
      invoice_id: 'i',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
    answers: { provider: [{ answer: { result: { intent: { sleep: { timer: { timeout: 5 } } } } } }] },
  }
  expect(refusal(() => traceCommand(fileWith(JSON.stringify(polling))))).toContain('still going on')
})
