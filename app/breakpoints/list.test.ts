import { expect, test } from 'vitest'
import { toggledAt } from './list.ts'

const step = { on: 'step', step: 'active.begin' } as const
const edge = { on: 'edge', from: 'active.begin', to: 'active.proxy-context' } as const

test('a place that has a breakpoint loses it, another gets one', () => {
  expect(toggledAt([], step)).toEqual([step])
  expect(toggledAt([{ ...step, when: 'wakes > 1' }, edge], step)).toEqual([edge])
  expect(toggledAt([step], edge)).toEqual([step, edge])
})
