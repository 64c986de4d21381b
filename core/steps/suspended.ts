import { proxyContext } from '../effects/provider.ts'
import type { Wake } from '../language/moment.ts'
import { calls, decides, goesOn } from '../language/step.ts'
import { foldSession } from '../session/fold.ts'
import type { Session } from '../session/session.ts'
import { DEFAULT_TIMEOUT_BEHAVIOUR } from '../session/session.ts'
import { resultOf } from './answer.ts'
import { register } from './register.ts'

/** The payload handed to the adapter: what came, or what was agreed for the timeout. */
const payloadOf = (wake: Wake, session: Session): string =>
  wake.by === 'callback' ? wake.payload : (session.timeout_behaviour.callback ?? '')

/** Paragraph 3.b.5.b: the wait of a suspended session ran out; and the callback, agreed or real. */
export const suspended = {
  'suspended.timeout': decides({
    paragraph: 'suspended.timeout',
    real: 'hg_session:process_callback_timeout/1',
    reads: ['session'],
    exits: ['suspended.callback', 'suspended.operation-failure'],
    facts: ({ locals }) => ({
      timeout_behaviour:
        locals.session.timeout_behaviour.callback === undefined ? 'operation_failure' : 'callback',
    }),
    choose: facts =>
      facts.timeout_behaviour === 'callback' ? 'suspended.callback' : 'suspended.operation-failure',
  }),
  'suspended.callback': goesOn({
    paragraph: 'suspended.callback',
    real: 'hg_session:process_callback_timeout/1',
    reads: ['session'],
    to: 'callback.process-payload',
  }),
  'callback.process-payload': goesOn({
    paragraph: 'callback.process-payload',
    real: 'hg_session:process_session_callback/2',
    reads: ['session'],
    to: 'callback.proxy-context',
  }),
  'callback.proxy-context': goesOn({
    paragraph: 'callback.proxy-context',
    real: 'hg_session:construct_proxy_context/1',
    reads: ['session'],
    to: 'callback.call-provider',
  }),
  'callback.call-provider': calls({
    paragraph: ['callback.call-provider', 'beyond.provider.answered'],
    real: 'hg_proxy_provider:handle_payment_callback/3',
    reads: ['wake', 'session'],
    exits: { 'callback.available.start': ['result', 'response'], 'callback.unavailable.start': ['error'] },
    request: ({ state, locals, given }) => ({
      service: 'provider',
      function: 'HandlePaymentCallback',
      context: proxyContext(state, locals.session, given),
      callback: payloadOf(locals.wake, locals.session),
    }),
    settle: reply => {
      if ('error' in reply) return { to: 'callback.unavailable.start', set: { error: reply.error } }
      return { to: 'callback.available.start', set: resultOf(reply) }
    },
  }),
  ...register('callback.available', 'availability', 'finish', 'result.handle'),
  ...register('callback.unavailable', 'availability', 'error', 'provider.error'),

  'suspended.operation-failure': goesOn({
    paragraph: 'suspended.operation-failure',
    real: 'hg_session:process_callback_timeout/1',
    reads: ['session'],
    to: 'suspended.finish-failed',
  }),
  'suspended.finish-failed': goesOn({
    paragraph: 'suspended.finish-failed',
    real: 'hg_session:process_callback_timeout/1',
    reads: ['session'],
    to: 'suspended.empty-action',
    sets: ['collected'],
    do: ({ locals }) => {
      const failure =
        locals.session.timeout_behaviour.operation_failure ??
        DEFAULT_TIMEOUT_BEHAVIOUR.operation_failure ??
        {}
      return { collected: [{ session_finished: { result: { failed: { failure } } } }] }
    },
  }),
  'suspended.empty-action': goesOn({
    paragraph: 'suspended.empty-action',
    real: 'hg_machine_action:new/0',
    to: 'suspended.apply',
    sets: ['action'],
    do: () => ({ action: {} }),
  }),
  'suspended.apply': goesOn({
    paragraph: ['suspended.apply', 'beyond.fold.finished'],
    real: 'hg_session:apply_result/2',
    reads: ['session', 'collected'],
    to: 'finish.begin',
    sets: ['session'],
    do: ({ locals }) => ({ session: locals.collected.reduce(foldSession, locals.session) }),
  }),
}
