import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'

const sample = {
  id: 'sample',
  payment: {
    invoice_id: 'inv',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  script: [{ timeout: {} }],
}

const problemOf = (content: string) => {
  const parsed = parseFile(content)
  return 'problems' in parsed ? parsed.problems[0] : undefined
}

const changed = (change: object) => problemOf(JSON.stringify({ ...sample, ...change }))

test('a recorded case needs no version, and its doors stand open', () => {
  const parsed = parseFile(JSON.stringify(sample))
  expect('scenarios' in parsed && parsed.scenarios[0].scenario).toMatchObject({
    recorded: true,
    doors: 'open',
  })
})

test('text that is no JSON is refused with the line and column where it goes wrong', () => {
  expect(problemOf('{\n  "id": "x",\n  "y": tru\n}')).toEqual({
    code: 'not_json',
    path: '',
    values: { line: 3, column: 8 },
  })
  expect(problemOf('{"a":1,}')).toMatchObject({ values: { line: 1, column: 8 } })
  expect(problemOf('[1 2]')).toMatchObject({ values: { line: 1, column: 4 } })
  expect(problemOf('')).toMatchObject({ code: 'not_json', values: { line: 1, column: 1 } })
})

test('a newer version is refused politely, with both versions', () => {
  expect(changed({ version: 7 })).toEqual({
    code: 'newer_version',
    path: 'version',
    values: { version: 7, newest: 2 },
  })
})

test('a foreign file is refused by what it is', () => {
  expect(problemOf('42')).toMatchObject({ code: 'not_a_scenario', values: { found: '42' } })
  expect(problemOf('[]')).toMatchObject({ code: 'empty_list' })
  expect(problemOf('[[]]')).toMatchObject({ code: 'not_a_scenario', path: '[0]' })
  expect(problemOf('{"name":"left-pad"}')).toMatchObject({ code: 'missing', values: { field: 'id' } })
})

test('a file of more than 5 MB is refused by its size', () => {
  expect(problemOf(`"${'я'.repeat(2_600_000)}"`)).toMatchObject({
    code: 'too_large',
    values: { bytes: 5_200_002 },
  })
})

test('a deep file is refused without a stack overflow, whatever its depth', () => {
  expect(problemOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ code: 'too_deep' })
  expect(problemOf(`${'{"a":'.repeat(80)}1${'}'.repeat(80)}`)).toMatchObject({
    code: 'too_deep',
    path: 'a.a.a.a.a.a.a.a',
  })
})

test('keys that reach for a prototype are refused', () => {
  const text = JSON.stringify(sample).replace('"id"', '"__proto__":{},"id"')
  expect(problemOf(text)).toMatchObject({ code: 'forbidden_key', values: { key: '__proto__' } })
})

test('a problem inside names the path to it', () => {
  expect(changed({ script: [{ timeout: {} }, { callback: { tag: 't' } }] })).toMatchObject({
    code: 'missing',
    path: 'script[1].callback',
    values: { field: 'payload' },
  })
  expect(changed({ script: [{ timeuot: {} }] })).toMatchObject({ code: 'one_field', path: 'script[0]' })
  expect(changed({ payment: { ...sample.payment, target: { processed: {}, captured: {} } } })).toMatchObject({
    code: 'one_field',
    path: 'payment.target',
  })
  expect(changed({ payment: { ...sample.payment, processing_deadline: 'tomorrow' } })).toMatchObject({
    code: 'out_of_range',
    path: 'payment.processing_deadline',
  })
})

test('a provider result that the protocol cannot carry is refused with the protocol’s own path', () => {
  const answer = { provider: { result: { intent: { finish: { status: { success: { token: 5 } } } } } } }
  expect(changed({ script: [{ timeout: {}, ...answer }] })).toMatchObject({
    code: 'not_protocol',
    path: 'script[0].provider.result',
  })
})

test('version 2 knows its fields and refuses others', () => {
  const { script: _, ...rest } = sample
  const file = { ...rest, version: 2, title: { ru: 'п', en: 'p' } }
  expect(problemOf(JSON.stringify(file))).toBeUndefined()
  expect(problemOf(JSON.stringify({ ...file, colour: 'red' }))).toMatchObject({
    code: 'unknown_field',
    values: { field: 'colour' },
  })
})
