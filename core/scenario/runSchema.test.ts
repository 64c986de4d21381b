import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Alteration } from '../run/alter.ts'
import { savedRun } from './runSchema.ts'

const alterations: readonly Alteration[] = [
  { give: { timer: {} }, at: 3 },
  { fail: [{ timer: {} }, { reply: { error: { class: 'result_unexpected' } }, by_hand: true }], at: 3 },
  { edit: { field: 'doors', to: 'open' }, at: 3 },
  { drop: true, at: 3 },
  { move: 5, at: 3 },
  { again: 1000, at: 3 },
  { race: true, at: 3 },
]

test.each(alterations)('a fork is kept with what made it: %j', by => {
  const saved = { inputs: [], cursor: 0, id: 'b', number: 2, fork: { from: 'a', at: 3, by } }
  expect(v.parse(savedRun, saved)).toEqual(saved)
})
