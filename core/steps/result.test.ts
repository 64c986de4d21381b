import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { runsAt, says, scene } from '../conformance/scene.ts'
import { lastRun } from '../run/history.ts'
import type { ProviderAnswer, ScriptedInput } from '../scenario/scenario.ts'
import type { PaymentProxyResult, UserInteraction } from '../session/domain.ts'

const trx = (id: string, extra = {}) => ({ id, extra })
const redirect = (uri: string): UserInteraction => ({ redirect: { get_request: { uri } } })
type Asking = NonNullable<NonNullable<PaymentProxyResult['intent']>['sleep']>

const asks = (asking: Omit<Asking, 'timer'>, extras: Partial<PaymentProxyResult> = {}): ProviderAnswer => ({
  result: { intent: { sleep: { timer: { timeout: 1 }, ...asking } }, ...extras },
})

/** The session's changes that the provider's answers brought, wake-up by wake-up. */
const collected = (...provider: ProviderAnswer[]) =>
  runsAt(play(scene({ provider: [...provider, says.done()] })), 'finish.begin')
    .slice(0, provider.length)
    .map(({ locals }) => locals.collected ?? [])
const names = (...provider: ProviderAnswer[]) =>
  collected(...provider).map(changes => changes.map(change => Object.keys(change)[0]))

test('beyond.result.order: transaction, state, completion, request, then the intent', () => {
  const first = asks({ user_interaction: redirect('a') })
  const second: ProviderAnswer = {
    result: {
      intent: {
        suspend: {
          tag: 't1',
          timeout: { timeout: 1 },
          user_interaction: redirect('b'),
          user_interaction_completion: {},
        },
      },
      next_state: 's1',
      trx: trx('trx1'),
    },
  }
  expect(names(first, second)[1]).toEqual([
    'session_transaction_bound',
    'session_proxy_state_changed',
    'session_interaction_changed',
    'session_interaction_changed',
    'session_suspended',
  ])
})

const bindings = (...ids: ReturnType<typeof trx>[]) =>
  names(...ids.map(each => says.sleep(1, { trx: each }))).map(list => list.length)

describe('result.bind-transaction', () => {
  test('beyond.trx.first: nothing was bound before', () => expect(bindings(trx('a'))).toEqual([1]))
  test('beyond.trx.same: an equal one changes nothing', () => {
    expect(bindings(trx('a', { x: '1', y: '2' }), trx('a', { y: '2', x: '1' }))).toEqual([1, 0])
  })
  test('beyond.trx.rebind: the same id with other content is bound again', () => {
    expect(bindings(trx('a', { x: '1' }), trx('a'))).toEqual([1, 1])
  })
  test('beyond.trx.violated: another id breaks the contract, also after a restart', () => {
    const first = says.failed('temporarily_unavailable', { trx: trx('a') })
    const past = play(
      scene({
        provider: [first, says.done({ trx: trx('b') })],
        config: { payment_retry_policy: { processed: { linear: { retries: 1, timeout: 1 } } } },
      }),
    )
    expect([lastRun(past).at, lastRun(past).raised?.reason]).toEqual([
      'machine.failed',
      'proxy_contract_violated',
    ])
  })
  test('beyond.trx.violated: a silent answer can break it too', () => {
    const outside: ScriptedInput[] = [{ callback: { tag: 't1', payload: '' }, after: 500 }]
    const provider = [says.sleep(0, { trx: trx('a') }), says.suspend('t1'), says.silence({ trx: trx('b') })]
    const { at, raised, state } = lastRun(play(scene({ provider, outside })))
    expect([at, raised?.reason]).toEqual(['machine.failed', 'proxy_contract_violated'])
    expect(state.payment.trx).toEqual(trx('a'))
  })
})

describe('result.update-proxy-state', () => {
  test('beyond.state.changed: the empty string is a state like any other', () => {
    expect(names(says.sleep(1, { next_state: '' }), says.sleep(1, { next_state: 's' }))).toEqual([
      ['session_proxy_state_changed'],
      ['session_proxy_state_changed'],
    ])
  })
  test('beyond.state.same: an equal or an absent one changes nothing', () => {
    const states = [says.sleep(1, { next_state: 's' }), says.sleep(1, { next_state: 's' }), says.sleep(1)]
    expect(names(...states).map(list => list.length)).toEqual([1, 0, 0])
  })
})

describe('result.interaction', () => {
  const opened = asks({ user_interaction: redirect('a') })
  test('beyond.interaction.complete names the one that was open', () => {
    expect(collected(opened, asks({ user_interaction_completion: {} }))[1]).toEqual([
      { session_interaction_changed: { interaction: redirect('a'), status: { completed: {} } } },
    ])
  })
  test('beyond.interaction.complete-none: without an open one nothing is written', () => {
    expect(names(asks({ user_interaction_completion: {} }))).toEqual([[]])
  })
  test('beyond.interaction.request replaces an open one silently', () => {
    expect(collected(opened, asks({ user_interaction: redirect('b') }))[1]).toEqual([
      { session_interaction_changed: { interaction: redirect('b'), status: { requested: {} } } },
    ])
  })
  test('a completion is held against the session as it was, not against the request beside it', () => {
    const both = asks({ user_interaction: redirect('a'), user_interaction_completion: {} })
    expect(collected(both)[0]).toEqual([
      { session_interaction_changed: { interaction: redirect('a'), status: { requested: {} } } },
    ])
  })
  test('beyond.interaction.finish leaves an open one as it is', () => {
    const past = play(scene({ provider: [opened, says.done()] }))
    expect(lastRun(past).state.sessions.processed?.head.interaction).toEqual(redirect('a'))
  })
})
