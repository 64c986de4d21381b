import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainOf, holds, items, onto, replaceHead } from './chain.ts'

const lists = fc.array(fc.nat(5), { maxLength: 8 })

describe('beyond.tag.pile: a chain grows at its head and shares its tail', () => {
  test('it lists what was put onto it, newest first', () => {
    fc.assert(
      fc.property(lists, list => {
        expect(items(chainOf(list))).toEqual(list)
        expect(chainOf(list)?.length ?? 0).toBe(list.length)
      }),
    )
  })
  test('one more item costs one cell', () => {
    const tail = chainOf(['t1'])
    const longer = onto(tail, 't2')
    expect(longer.rest).toBe(tail)
    expect([longer.head, longer.length]).toEqual(['t2', 2])
  })
  test('it holds what it lists and nothing else', () => {
    fc.assert(
      fc.property(lists, fc.nat(5), (list, item) => {
        expect(holds(chainOf(list), item)).toBe(list.includes(item))
      }),
    )
  })
  test('the newest can be replaced; an empty one gets its first', () => {
    expect(items(replaceHead(chainOf(['t2', 't1']), 't3'))).toEqual(['t3', 't1'])
    expect(items(replaceHead(undefined, 't1'))).toEqual(['t1'])
  })
})
