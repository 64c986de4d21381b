import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { pathThrough, runsAt, says, scene } from '../conformance/scene.ts'
import type { OutsideInput } from '../language/input.ts'
import { accepts } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { lastRun } from '../run/history.ts'
import type { ScriptedInput } from '../scenario/scenario.ts'

const failure = { code: 'authorization_failed', sub: { code: 'unknown' } }
const callback = (tag: string): OutsideInput => ({ callback: { tag, payload: 'p' } })
const change = (tag: string): OutsideInput => ({ change_session: { tag, change: { status: { failure } } } })
const repair = (scenario: object): OutsideInput => ({ repair: { scenario } })
const fulfill = repair({ fulfill_session: {} })

/** Each a second after the machine fell asleep, so that an armed timer of 0 s comes first. */
const after = (...inputs: OutsideInput[]): ScriptedInput[] => inputs.map(input => ({ ...input, after: 1000 }))

/** What those who came in vain were told: the reason inside, and the answer that the protocol carries. */
const refusals = (past: History) =>
  runsAt(past, 'machine.refused').map(({ locals: { raise } }) => [raise?.class, raise?.reason, raise?.answer])

const waiting = { provider: [says.suspend('t1'), says.suspend('t2'), says.sleep(5)] }
const brokenByCall = { provider: [says.suspend('t1'), says.nothing('result_unexpected')] }

describe('beyond.callback.lookup', () => {
  test('an unknown tag is not found, and nothing happens', () => {
    const past = play(scene({ ...waiting, outside: after(callback('t9')) }), 130)
    expect(refusals(past)).toEqual([['throw', 'notfound', 'Not found']])
    const [before] = runsAt(past, 'door.callback')
    const [refused] = runsAt(past, 'machine.refused')
    expect([refused?.state, refused?.timer, refused?.calls]).toEqual([before?.state, before?.timer, 1])
  })
  test('with open doors every tag counts as known: it is the guard that refuses', () => {
    const past = play(scene({ ...waiting, doors: 'open', outside: after(callback('t9')) }), 130)
    expect(refusals(past)).toEqual([['throw', 'invalid_callback', 'Invalid callback']])
  })
})

describe('beyond.callback.guard', () => {
  test('only the newest tag gets in', () => {
    const outside = after(callback('t1'), callback('t1'), callback('t2'))
    const past = play(scene({ ...waiting, outside }), 300)
    expect(pathThrough(past, ['callback.accepted', 'callback.refused'])).toEqual([
      'callback.accepted',
      'callback.refused',
      'callback.accepted',
    ])
  })
  test.each([
    ['callback', callback('t1'), 'Invalid callback'],
    ['session change', change('t1'), 'Not found'],
  ])(
    'beyond.change.guard: a session that is active again lets no %s in, even with its newest tag',
    (_, input, answer) => {
      const provider = [says.suspend('t1'), says.sleep(60)]
      const past = play(scene({ provider, outside: after(callback('t1'), input) }), 200)
      expect(refusals(past)).toEqual([['throw', 'invalid_callback', answer]])
    },
  )
  test('a session without tags lets nobody in', () => {
    const past = play(
      scene({ provider: [says.sleep(60)], outside: after(callback('t1')), doors: 'open' }),
      120,
    )
    expect(refusals(past)).toEqual([['throw', 'invalid_callback', 'Invalid callback']])
  })
})

test('beyond.callback.refused leaves the timer and the machine as they were', () => {
  const past = play(scene({ ...waiting, outside: after(callback('t1'), callback('t1')) }), 190)
  const [, refused] = runsAt(past, 'door.callback')
  expect(refusals(past)).toEqual([['throw', 'invalid_callback', 'Invalid callback']])
  const asleep = runsAt(past, 'machine.asleep').at(-1)
  expect([asleep?.timer, asleep?.raised]).toEqual([refused?.timer, undefined])
  expect(asleep?.timer).toBeDefined()
})

test('beyond.change.lookup: an unknown tag is not found', () => {
  const past = play(scene({ ...waiting, outside: after(change('t9')) }), 130)
  expect(refusals(past)).toEqual([['throw', 'notfound', 'Not found']])
})

test('beyond.change.refused: an old tag is answered like an unknown one, inside it is invalid_callback', () => {
  const past = play(scene({ ...waiting, outside: after(callback('t1'), change('t1')) }), 190)
  expect(refusals(past)).toEqual([['throw', 'invalid_callback', 'Not found']])
})

test('beyond.change.failure fails the session without asking the adapter', () => {
  const past = play(scene({ ...waiting, outside: after(change('t1')) }))
  const stored = runsAt(past, 'machine.store').at(-1)
  const names = stored?.locals.changes?.map(each => {
    const payload = each.invoice_payment_session_change?.payload
    return Object.keys(payload ?? each)[0]
  })
  expect(names).toEqual(['session_activated', 'session_finished', 'invoice_payment_rollback_started'])
  expect([lastRun(past).at, lastRun(past).calls]).toEqual(['machine.left', 1])
})

describe('beyond.repair.door-working', () => {
  const noNeed = ['throw', 'working', 'No need to repair']
  test('a machine that sleeps needs no repair', () => {
    const past = play(scene({ ...waiting, outside: after(fulfill) }), 130)
    expect(refusals(past)).toEqual([noNeed])
    expect(runsAt(past, 'machine.asleep').at(-1)?.timer).toBeDefined()
  })
  test('nor does one that waits for its re-run, which then comes in time', () => {
    const provider = [says.nothing('result_unknown'), says.done()]
    const past = play(scene({ provider, outside: after(fulfill) }))
    expect(refusals(past)).toEqual([noNeed])
    expect(lastRun(past).at).toBe('machine.left')
  })
  test('nor one that has left', () => {
    const past = play(scene({ provider: [says.done()], outside: after(fulfill) }))
    expect(refusals(past)).toEqual([noNeed])
    expect(lastRun(past).at).toBe('machine.left')
  })
  test('with open doors it enters', () => {
    const past = play(scene({ ...waiting, doors: 'open', outside: after(fulfill) }))
    expect(refusals(past)).toEqual([])
    expect(lastRun(past).state.activity).toBe('payment/processing_accounter')
  })
})

describe('beyond.failed.call', () => {
  test.each([
    ['callback', callback('t1')],
    ['session change', change('t1')],
  ])('a %s to a failed machine is told so, and the machine stays down', (_, input) => {
    const past = play(scene({ ...brokenByCall, outside: after(callback('t1'), input) }))
    expect(refusals(past)).toEqual([['error', 'failed', undefined]])
    expect([lastRun(past).at, lastRun(past).raised?.reason]).toEqual([
      'machine.failed',
      'woody result_unexpected',
    ])
  })
  test('an unknown tag finds no machine, down or not', () => {
    const past = play(scene({ ...brokenByCall, outside: after(callback('t1'), callback('t9')) }))
    expect(refusals(past)).toEqual([['throw', 'notfound', 'Not found']])
  })
  test('it goes on by itself behind open doors only', () => {
    const provider = [says.nothing('result_unexpected')]
    const [guarded, open] = (['guarded', 'open'] as const).map(doors =>
      lastRun(play(scene({ doors, provider }))),
    )
    expect(guarded && accepts(guarded)).toEqual(['repair', 'callback', 'change_session'])
    expect(open && accepts(open)).toContain('go_on')
  })
})

describe('beyond.repair.refused', () => {
  test.each([
    ['activity_not_compatible_with_scenario', repair({ fail_pre_processing: { failure } })],
    [
      'activity_not_compatible_with_complex_scenario',
      repair({ complex: { scenarios: [{ fail_pre_processing: { failure } }] } }),
    ],
  ])('%s: the machine stays down, and another scenario may be tried', (reason, wrong) => {
    const past = play(scene({ ...brokenByCall, outside: after(callback('t1'), wrong, fulfill) }))
    expect(refusals(past)).toEqual([['throw', reason, undefined]])
    expect(pathThrough(past, ['machine.failed', 'machine.left'])).toEqual([
      'machine.failed',
      'machine.failed',
      'machine.left',
    ])
  })
})

test('beyond.repair.success: the machine works again, and a second repair is refused', () => {
  const retried = { processed: { linear: { retries: 1, timeout: 7 } } }
  const transient = { code: 'authorization_failed', sub: { code: 'temporarily_unavailable' } }
  const outside = after(callback('t1'), repair({ fail_session: { failure: transient } }), fulfill)
  const past = play(scene({ ...brokenByCall, outside, config: { payment_retry_policy: retried } }), 230)
  expect(refusals(past)).toEqual([['throw', 'working', 'No need to repair']])
  const repaired = runsAt(past, 'machine.asleep').at(-1)
  expect([repaired?.raised, repaired?.timer?.rerun]).toEqual([undefined, 0])
})

test('beyond.repair.raised: an error of the repair stores nothing, and the machine stays down', () => {
  const trx = { id: 'trx1', extra: {} }
  const provider = [says.sleep(5, { trx }), says.nothing('result_unexpected')]
  const outside = after(repair({ fulfill_session: { trx: { id: 'other', extra: {} } } }))
  const past = play(scene({ provider, outside: outside.map(input => ({ ...input, after: 9000 })) }))
  const run = lastRun(past)
  expect([run.at, run.raised?.reason]).toEqual(['machine.failed', 'proxy_contract_violated'])
  expect(run.state.sessions.processed?.head).toMatchObject({ status: 'active', trx })
})
