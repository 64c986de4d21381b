import fc from 'fast-check'
import { equal } from 'sessionscope/session/equal.ts'
import { expect, test } from 'vitest'
import type { Diff } from './diff.ts'
import { count, diff } from './diff.ts'

/** One side of a difference, put together from its parts: a diff that loses anything cannot pass. */
const side = (found: Diff, which: 'before' | 'after'): unknown => {
  if (found.kind === 'same') return found.value
  if (found.kind === 'added') return which === 'after' ? found.value : undefined
  if (found.kind === 'removed') return which === 'before' ? found.value : undefined
  if (found.kind === 'changed') return which === 'before' ? found.before : found.value
  const parts = found.parts.map(({ key, diff: part }) => [key, side(part, which)] as const)
  const present = parts.filter(([, value]) => value !== undefined)
  return Array.isArray(found.value) ? present.map(([, value]) => value) : Object.fromEntries(present)
}

const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(0, 1, 'a', 'b', true),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any')),
  ),
})).any

test('both sides can be put together again from any difference', () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      const found = diff(before, after)
      expect(equal(side(found, 'before'), before)).toBe(true)
      expect(equal(side(found, 'after'), after)).toBe(true)
    }),
  )
})

test('a value does not differ from its copy', () => {
  fc.assert(
    fc.property(value, any => {
      expect(diff(any, structuredClone(any)).kind).toBe('same')
    }),
  )
})

test('a new tag at the head is one added element, not a change of all', () => {
  const found = diff(['old', 'older'], ['new', 'old', 'older'])
  expect(found).toMatchObject({
    kind: 'inside',
    parts: [
      { key: '0', diff: { kind: 'added', value: 'new' } },
      { key: '1', diff: { kind: 'same', value: 'old' } },
      { key: '2', diff: { kind: 'same', value: 'older' } },
    ],
  })
})

test('a change of the newest session is a change inside it', () => {
  const found = diff(
    [{ status: 'active', trx: 1 }, { trx: 0 }],
    [{ status: 'suspended', trx: 1 }, { trx: 0 }],
  )
  expect(found).toMatchObject({
    parts: [
      { key: '0', diff: { kind: 'inside' } },
      { key: '1', diff: { kind: 'same' } },
    ],
  })
})

test('what is gone stays where it stood', () => {
  const found = diff({ a: 1, b: 2, c: 3 }, { a: 1, c: 3, d: 4 })
  expect(found.kind === 'inside' && found.parts.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
})

test('a branch counts once, a list with other elements as one change', () => {
  const before = { status: 'active', tags: [], deep: { same: 1, gone: {} } }
  const after = { status: 'suspended', tags: ['t'], trx: { id: '1', extra: {} }, deep: { same: 1 } }
  expect(count(diff(before, after))).toEqual({ changed: 2, added: 1, removed: 1 })
})

test('a shared part is not walked', () => {
  const shared = {
    get trap(): never {
      throw new Error('walked')
    },
  }
  expect(diff(shared, shared).kind).toBe('same')
})
