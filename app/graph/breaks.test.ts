import { expect, test } from 'vitest'
import { breaksIn } from './breaks.ts'

const step = { on: 'step', step: 'active.begin' } as const
const edge = { on: 'edge', from: 'active.begin', to: 'active.proxy-context' } as const

test('what is switched off, or has a condition, is told apart; other kinds are no part of the graph', () => {
  const list = [{ ...step, when: 'wakes > 1' }, { ...edge, off: true as const }, { on: 'raise' as const }]
  expect(breaksIn(list)).toEqual({
    breaks: { 'active.begin': 'conditional' },
    edgeBreaks: { 'active.begin>active.proxy-context': 'off' },
  })
})
