import { proxyContext } from '../effects/provider.ts'
import { calls, decides, goesOn } from '../language/step.ts'
import { targetType } from '../session/session.ts'
import { resultOf } from './answer.ts'
import { register } from './register.ts'

/** Paragraph 3.b.5.a: an active session asks the adapter to do the next piece of work. */
export const active = {
  'active.begin': goesOn({
    paragraph: 'active.begin',
    real: 'hg_session:process_active_session/1',
    to: 'active.proxy-context',
    sets: ['action', 'collected'],
    do: () => ({ action: {}, collected: [] }),
  }),
  'active.proxy-context': goesOn({
    paragraph: ['active.proxy-context', 'beyond.provider.options'],
    real: 'hg_session:construct_proxy_context/1',
    reads: ['session'],
    to: 'active.route',
  }),
  'active.route': goesOn({
    paragraph: ['active.route', 'beyond.provider.address'],
    real: 'hg_session:route/1',
    reads: ['session'],
    to: 'active.call-provider',
  }),
  'active.call-provider': calls({
    paragraph: ['active.call-provider', 'beyond.provider.call-id', 'beyond.provider.answered'],
    real: 'hg_proxy_provider:process_payment/2',
    reads: ['session'],
    exits: { 'active.available.start': ['result'], 'active.unavailable.start': ['error'] },
    request: ({ state, locals, given }) => ({
      service: 'provider',
      function: 'ProcessPayment',
      context: proxyContext(state, locals.session, given),
    }),
    settle: reply => {
      if ('error' in reply) return { to: 'active.unavailable.start', set: { error: reply.error } }
      return { to: 'active.available.start', set: { result: resultOf(reply).result } }
    },
  }),
  ...register('active.available', 'availability', 'finish', 'result.bind-transaction'),
  ...register('active.unavailable', 'availability', 'error', 'provider.error'),

  'provider.error': decides({
    paragraph: ['beyond.provider.error', 'beyond.provider.error-conversion'],
    real: 'hg_session:process_session/1',
    reads: ['error'],
    exits: ['provider.conversion.start', 'provider.raise'],
    facts: ({ state, locals }) => ({ class: locals.error.class, target: targetType(state.target) }),
    choose: facts =>
      facts.class === 'result_unexpected' && facts.target === 'processed'
        ? 'provider.conversion.start'
        : 'provider.raise',
  }),
  ...register('provider.conversion', 'conversion', 'error', 'provider.raise'),
  'provider.raise': goesOn({
    paragraph: 'beyond.provider.error',
    real: 'hg_proxy_provider:issue_call/3',
    reads: ['error'],
    to: 'machine.raised',
    sets: ['raise'],
    do: ({ locals }) => ({
      raise: { class: 'error', reason: `woody ${locals.error.class}`, transport: locals.error.class },
    }),
  }),
}
