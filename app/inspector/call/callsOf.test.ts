import { extend, prefix, runAt } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { storedCount } from '../changes/storedOf.ts'
import { recorded } from '../recorded.ts'
import { callsOf } from './callsOf.ts'

const { past } = recorded('callback-finish')
const firstAt = (step: string) => past.log.runs.findIndex(run => run.at === step)
/** The same history up to an entry, where a hand has set something that changes no step. */
const editedAt = (index: number) =>
  extend(prefix(past, index + 1), { edit: { field: 'proxy_options', to: { key: 'x' } }, step: index })

test('an edit at a step that tells something does not tell it once more', () => {
  const index = firstAt('intent.bind-tag')
  const before = callsOf(past, index)
  expect(before.map(({ function: name }) => name)).toContain('create_binding')
  const edited = editedAt(index)
  expect(runAt(edited, index + 1).at).toBe('intent.bind-tag')
  expect(callsOf(edited, index + 1)).toEqual(before)
})

test('an edit at the step that stores does not store', () => {
  const index = firstAt('machine.store')
  expect(storedCount(past, index)).toBe(0)
  expect(storedCount(past, index + 1)).toBeGreaterThan(0)
  expect(storedCount(editedAt(index), index + 1)).toBe(0)
})
