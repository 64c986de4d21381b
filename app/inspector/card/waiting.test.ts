import { lastRun, runAt } from 'sessionscope/run/history.ts'
import { receptionOf } from 'sessionscope/run/reception.ts'
import { expect, test } from 'vitest'
import { lastAt, recorded } from '../recorded.ts'
import {
  callbackDraft,
  callbackInput,
  changeDraft,
  changeInput,
  failureFrom,
  repairDraft,
  repairInput,
} from './drafts.ts'
import { timerThen, waitingOf } from './waiting.ts'

const { scenario, past } = recorded('callback-finish')
const suspended = runAt(
  past,
  past.log.runs.findIndex(run => run.at === 'machine.asleep' && run.wakes === 2),
)
const guarded = { ...suspended, given: { ...suspended.given, doors: 'guarded' as const } }

const waiting = () => {
  const found = waitingOf(scenario, suspended)
  if (!found) throw new Error('the suspended session does not wait')
  return found
}

test('a machine at work waits for nothing', () => {
  expect(waitingOf(scenario, runAt(past, 1))).toBeUndefined()
})

test('what the doors will say is found by asking them', () => {
  const tag = waiting().tag
  expect(receptionOf(suspended, { callback: { tag, payload: '' } })).toBe('accepted')
  expect(receptionOf(suspended, { callback: { tag: 'older', payload: '' } })).toMatchObject({
    answer: 'Invalid callback',
  })
  expect(receptionOf(guarded, { callback: { tag: 'unheard', payload: '' } })).toMatchObject({
    answer: 'Not found',
  })
  expect(receptionOf(guarded, { repair: { scenario: { fulfill_session: {} } } })).toMatchObject({
    answer: 'No need to repair',
  })
})

test('a suspended session says what its timeout means, an active one that work goes on', () => {
  expect(timerThen(suspended)).toEqual({ does: 'fails', failure: 'operation_timeout' })
  const begin = runAt(past, 0)
  expect(timerThen(begin)).toEqual({ does: 'starts' })
  expect(timerThen(lastRun(past))).toEqual({ does: 'outside' })
})

test('a recording may wake a machine that has no timer, a run may not', () => {
  const still = { ...suspended, timer: undefined }
  expect(waitingOf(scenario, still)?.timer).toMatchObject({ byHand: true, input: { timer: {} } })
  expect(waitingOf({ ...scenario, recorded: false }, still)?.timer).toEqual({
    due: undefined,
    byHand: false,
    input: undefined,
  })
})

test('an untouched callback is the scenario’s own, with its place in the list; a touched one is not', () => {
  const draft = callbackDraft(waiting())
  expect(callbackInput(draft, waiting())).toEqual(waiting().next)
  expect(callbackInput({ ...draft, tag: '' }, waiting())).toEqual({ callback: { ...draft, tag: '' } })
})

test('a machine that is down offers a repair with the codes that were typed', () => {
  const { scenario: repaired, past: failed } = recorded('captured-failure-fatal')
  const down = runAt(failed, lastAt(failed, 'machine.failed'))
  const found = waitingOf({ ...repaired, outside: [] }, down)
  if (!found) throw new Error('the failed machine does not wait')
  expect(found.goesOn).toBe(true)
  // A capture cannot be failed by a repair, so failing it is not what the form begins with.
  expect(repairDraft(found).scenario).toBe('fulfill_session')
  expect(
    repairInput({ scenario: 'fail_session', trx: '', failure: 'preauthorization_failed/x/y' }, found),
  ).toEqual({
    repair: {
      scenario: {
        fail_session: {
          failure: { code: 'preauthorization_failed', sub: { code: 'x', sub: { code: 'y' } } },
        },
      },
    },
  })
  expect(repairInput({ scenario: 'fulfill_session', failure: '', trx: '7' }, found)).toEqual({
    repair: { scenario: { fulfill_session: { trx: { id: '7', extra: {} } } } },
  })
})

test('a change begins with the newest tag and the usual failure', () => {
  expect(changeDraft(waiting())).toEqual({ tag: waiting().tag, failure: 'authorization_failed/unknown' })
  expect(changeInput({ tag: 't', failure: 'a' }, waiting())).toEqual({
    change_session: { tag: 't', change: { status: { failure: { code: 'a' } } } },
  })
})

test.each([
  ['', 'no code'],
  [' / ', 'no code'],
  ['a//b', 'empty code'],
  ['a/', 'empty code'],
])('the failure %j has %s', (path, mistake) => expect(failureFrom(path)).toBe(mistake))

test('a scripted repair that the form cannot show is not sent in its place', () => {
  const { scenario: listed, past: before } = recorded('repair-complex-first')
  const found = waitingOf(listed, runAt(before, lastAt(before, 'door.repair') - 1))
  if (!found?.next || !('repair' in found.next)) throw new Error('no repair comes next')
  expect(found.next.repair.scenario).toHaveProperty('complex')
  expect(repairInput(repairDraft(found), found)).toEqual({
    repair: {
      scenario: { fail_session: { failure: { code: 'authorization_failed', sub: { code: 'unknown' } } } },
    },
  })
})
