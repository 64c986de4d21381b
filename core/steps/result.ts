import { decides, goesOn } from '../language/step.ts'
import { nameOf } from '../session/change.ts'
import type { TransactionInfo } from '../session/domain.ts'
import { equal } from '../session/equal.ts'
import { foldSession } from '../session/fold.ts'

/** How a given transaction stands to the bound one. */
const transaction = (bound: TransactionInfo | undefined, given: TransactionInfo | undefined) => {
  if (!given) return 'none'
  if (!bound) return 'first'
  if (bound.id !== given.id) return 'other id'
  return equal(bound, given) ? 'same' : 'same id, new content'
}

/**
 * Paragraphs 3.b.5.b.1.2–.5: taking a result apart. All changes are computed against the session as it was, and only
 * folded at the end: folding earlier would make a state or an interaction of this result visible to its own checks.
 */
export const applyResult = {
  'result.handle': decides({
    paragraph: ['result.handle', 'beyond.callback.response'],
    real: 'hg_session:handle_proxy_callback_result/2',
    reads: ['result'],
    exits: ['callback.activated', 'callback.silent'],
    facts: ({ locals }) => ({ intent: locals.result.intent && nameOf(locals.result.intent) }),
    choose: ({ intent }) => (intent ? 'callback.activated' : 'callback.silent'),
  }),
  'callback.activated': goesOn({
    paragraph: ['beyond.callback.activated', 'beyond.timer.unset', 'beyond.fold.activated'],
    real: 'hg_session:handle_proxy_callback_result/2',
    to: 'result.bind-transaction',
    sets: ['collected', 'action'],
    do: () => ({ collected: [{ session_activated: {} }], action: { timer: { unset_timer: {} } } }),
  }),
  'callback.silent': goesOn({
    paragraph: 'beyond.silent.answer',
    real: 'hg_session:handle_proxy_callback_result/2',
    to: 'result.bind-transaction',
    sets: ['collected', 'action'],
    do: () => ({ collected: [], action: {} }),
  }),
  'result.bind-transaction': decides({
    paragraph: ['result.bind-transaction', 'beyond.trx.none', 'beyond.trx.same'],
    real: 'hg_proxy_provider:bind_transaction/2',
    reads: ['session', 'result'],
    exits: ['trx.bind', 'trx.violated', 'result.update-proxy-state'],
    facts: ({ locals }) => ({
      trx: transaction(locals.session.trx, locals.result.trx),
      bound: locals.session.trx?.id,
      given: locals.result.trx?.id,
    }),
    choose: ({ trx }) => {
      if (trx === 'other id') return 'trx.violated'
      return trx === 'none' || trx === 'same' ? 'result.update-proxy-state' : 'trx.bind'
    },
  }),
  'trx.bind': goesOn({
    paragraph: ['beyond.trx.first', 'beyond.trx.rebind', 'beyond.fold.trx'],
    real: 'hg_proxy_provider:bind_transaction/2',
    reads: ['result', 'collected'],
    to: 'result.update-proxy-state',
    sets: ['collected'],
    do: ({ locals: { collected, result } }) => ({
      collected: result.trx ? [...collected, { session_transaction_bound: { trx: result.trx } }] : collected,
    }),
  }),
  'trx.violated': goesOn({
    paragraph: 'beyond.trx.violated',
    real: 'hg_proxy_provider:bind_transaction/2',
    reads: ['session', 'result'],
    to: 'machine.raised',
    sets: ['raise'],
    do: () => ({ raise: { class: 'error', reason: 'proxy_contract_violated' } }),
  }),
  'result.update-proxy-state': decides({
    paragraph: ['result.update-proxy-state', 'beyond.state.same'],
    real: 'hg_proxy_provider:update_proxy_state/2',
    reads: ['session', 'result'],
    exits: ['state.keep', 'result.silent'],
    // The empty string is a state like any other: only an absent one means "unchanged".
    facts: ({ locals: { session, result } }) => ({
      before: session.proxy_state,
      next: result.next_state,
      changed: result.next_state !== undefined && !equal(result.next_state, session.proxy_state),
    }),
    choose: ({ changed }) => (changed ? 'state.keep' : 'result.silent'),
  }),
  'state.keep': goesOn({
    paragraph: ['beyond.state.changed', 'beyond.fold.proxy-state'],
    real: 'hg_proxy_provider:update_proxy_state/2',
    reads: ['result', 'collected'],
    to: 'result.silent',
    sets: ['collected'],
    do: ({ locals: { collected, result } }) => ({
      collected: [...collected, { session_proxy_state_changed: { proxy_state: result.next_state ?? '' } }],
    }),
  }),
  'result.silent': decides({
    paragraph: 'beyond.silent.answer',
    real: 'hg_session:handle_proxy_callback_result/2',
    reads: ['result', 'wake'],
    exits: ['result.interaction', 'silent.kept', 'silent.timeout'],
    facts: ({ locals }) => ({
      intent: locals.result.intent && nameOf(locals.result.intent),
      by: locals.wake.by,
    }),
    choose: ({ intent, by }) => {
      if (intent) return 'result.interaction'
      return by === 'timer' ? 'silent.timeout' : 'silent.kept'
    },
  }),
  'silent.kept': goesOn({
    paragraph: ['beyond.silent.answer', 'beyond.timer.kept'],
    real: 'hg_session:handle_proxy_callback_result/2',
    to: 'result.apply',
  }),
  'silent.timeout': goesOn({
    paragraph: ['beyond.silent.timeout', 'beyond.timer.none'],
    real: 'hg_session:process_callback_timeout/1',
    defect: true,
    to: 'result.apply',
  }),
  'result.apply': goesOn({
    paragraph: ['result.apply', 'beyond.result.order', 'beyond.fold.suspended', 'beyond.tag.pile'],
    real: 'hg_session:apply_result/2',
    reads: ['session', 'collected'],
    to: 'finish.begin',
    sets: ['session'],
    do: ({ locals }) => ({ session: locals.collected.reduce(foldSession, locals.session) }),
  }),
}
