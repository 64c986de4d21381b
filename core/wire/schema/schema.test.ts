import { describe, expect, test } from 'vitest'
import { parseIdl } from './idl.ts'
import { link } from './link.ts'
import { functionOf, functionsOf } from './services.ts'

describe('parseIdl', () => {
  test.each([
    ['class a.B {}', 'class'],
    ['struct a.B { 1: string', 'a name expected'],
    ['struct a.B ( 1: string b )', '"{" expected'],
    ['typedef list<string a.B', '">" expected'],
    ['enum a.E { one }', '"=" expected'],
  ])('%s is refused', (text, reason) => {
    expect(() => parseIdl(text)).toThrow(reason)
  })
})

describe('link', () => {
  test('a type that is not defined is named', () => {
    const idl = parseIdl('struct a.B { 1: a.Missing c } service S { void Do(1: a.B b) }')
    expect(() => link(idl)).toThrow('a.Missing')
  })

  test('a set and typedefs of typedefs become their types; a struct may contain itself', () => {
    const idl = parseIdl(`
      typedef string a.Name typedef a.Name a.Alias
      struct a.Node { 2: optional a.Node next, 1: set<a.Alias> names }
      service S { a.Node Get(1: map<a.Alias, i64> counts) }`)
    const found = link(idl).get('S')?.get('Get')
    expect(found?.args.fields[0]?.type).toMatchObject({ kind: 'map', wire: 13, key: { kind: 'string' } })
    const node = found?.success
    if (node?.kind !== 'struct') throw new Error('not a struct')
    expect(node.fields.map(({ id, optional }) => [id, optional])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(node.byName.get('next')?.type).toBe(node)
    expect(node.byName.get('names')?.type).toMatchObject({
      kind: 'set',
      wire: 14,
      element: { kind: 'string' },
    })
  })
})

describe('services', () => {
  test('the functions that the wire speaks', () => {
    expect([...functionsOf('ProviderProxy').keys()].toSorted()).toEqual([
      'GenerateToken',
      'HandlePaymentCallback',
      'HandleRecurrentTokenCallback',
      'ProcessPayment',
    ])
    expect([...functionsOf('FaultDetector').keys()]).toEqual([
      'InitService',
      'GetStatistics',
      'RegisterOperation',
    ])
  })

  test('names that every object has are no services and no functions', () => {
    expect(() => functionsOf('constructor')).toThrow('no service')
    expect(() => functionOf('ProviderProxy', '__proto__')).toThrow('no function')
  })
})
