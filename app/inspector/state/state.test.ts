import { canEdit } from 'sessionscope/machine/edited.ts'
import { shownState } from 'sessionscope/machine/shown.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { lastChange } from 'sessionscope/run/writers.ts'
import { expect, test } from 'vitest'
import { lastAt, recorded } from '../recorded.ts'
import { diff } from '../tree/diff.ts'
import { firstEditable, isWholeField } from './editable.ts'

const { past } = recorded('callback-finish')
const asleep = past.log.runs.findIndex(run => run.at === 'machine.asleep' && run.wakes === 2)

test('the session is shown as folded so far, before anything is stored', () => {
  const applied = past.log.runs.findIndex(run => run.at === 'finish.begin')
  expect(shownState(runAt(past, applied))).toMatchObject({
    session: { status: 'suspended' },
    sessions: { processed: [{ status: 'active' }] },
  })
  expect(shownState(runAt(past, asleep))).toMatchObject({
    sessions: { processed: [{ status: 'suspended' }] },
  })
})

test('a step that leaves the state alone leaves the shown objects alone', () => {
  const [one, next] = [runAt(past, 1), runAt(past, 2)]
  expect(shownState(one).payment).toBe(shownState(next).payment)
})

test('asleep nothing of the wake-up is left, and the timer has its deadline', () => {
  const shown = shownState(runAt(past, asleep))
  expect(shown.wake_up).toBeUndefined()
  expect(shown.timer?.deadline).toMatch(/^2024-06-01T12:\d\d:\d\dZ$/)
})

test('a machine that a raise has stopped is shown as failed, with the raise', () => {
  const { past: failed } = recorded('captured-failure-fatal')
  const index = lastAt(failed, 'machine.failed')
  expect(shownState(runAt(failed, index))).toMatchObject({
    machine: 'failed',
    raised: { class: 'error', reason: 'invalid_capture_failure' },
  })
})

test('a changed field names the entry that shows it first, wherever in the wake-up', () => {
  const status = lastChange(past, '/session/status', asleep) ?? 0
  expect(runAt(past, status - 1).at).toBe('result.apply')
  const timer = lastChange(past, '/timer', asleep) ?? 0
  expect(runAt(past, timer - 1).at).toBe('machine.store')
  expect(lastChange(past, '/payment/cost', asleep)).toBeUndefined()
})

test('a step differs from the one before in what that one wrote, and in nothing else', () => {
  const stored = lastAt(past, 'machine.rest')
  const [before, after] = [shownState(runAt(past, stored - 1)), shownState(runAt(past, stored))]
  const found = diff(before, after)
  const keys =
    found.kind === 'inside' ? found.parts.filter(part => part.diff.kind !== 'same').map(({ key }) => key) : []
  expect(keys).toEqual(['activity', 'wake_up', 'timer', 'sessions'])
})

test('the field offered first can be set there, whatever the step', () => {
  const offered = past.log.runs.map(run => firstEditable(run))
  expect(past.log.runs.every((run, index) => canEdit(run, offered[index] ?? 'session.proxy_state'))).toBe(
    true,
  )
  // Before the session begins it has no state to set; once it is there, that is what people set.
  expect(new Set(offered).size).toBeGreaterThan(1)
  expect(offered[asleep]).toBe('session.proxy_state')
})

test('of the retries only those of the run’s target are set by hand: it is them that the field means', () => {
  const run = runAt(past, asleep)
  expect(isWholeField('/retry_attempts/processed', run)).toBe(true)
  expect(isWholeField('/retry_attempts/captured', run)).toBe(false)
  expect(isWholeField('/session/trx', run)).toBe(true)
  expect(isWholeField('/session/trx/id', run)).toBe(false)
})
