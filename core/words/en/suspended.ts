import { choicesOf, sentencesOf } from '../values.ts'

export const suspendedEn = {
  says: sentencesOf<'suspended'>()({
    'suspended.timeout':
      'No callback has come in time, so what was agreed for that case holds: {timeout_behaviour}.',
    'suspended.callback': 'It was agreed to act as if a callback with the payload {payload} had come.',
    'callback.process-payload':
      'The machine does not read the payload {payload}: only the adapter understands it.',
    'callback.proxy-context': {
      first:
        'The target {target} and the route (provider {provider}, terminal {terminal}) are put together for the adapter; it has left no state of its own yet.',
      again:
        'For the adapter the target {target}, the route (provider {provider}, terminal {terminal}) and its own earlier state are put together: {state}.',
    },
    'callback.call-provider': {
      asked:
        'The callback with the payload {payload} is handed to the adapter; its answer is awaited for {limit} at most.',
      answered: 'The adapter has answered the callback in {took}; its intent is {intent}.',
      silent: 'The adapter has answered the callback in {took}, but without an intent.',
      failed: 'After {took} there is no usable answer to the callback: {error}.',
    },
    'suspended.operation-failure': 'It was agreed that the operation then counts as failed: {failure}.',
    'suspended.finish-failed':
      'The change `session_finished` is noted with the failure {failure}; the session does not become active first.',
    'suspended.empty-action': 'There is no need to touch the timer: the order for it stays empty.',
    'suspended.apply': 'The changes are applied to the session: {changes}.',
  }),
  choices: choicesOf<'suspended'>()({
    'suspended.timeout>suspended.callback': {
      when: 'a callback',
      because: 'The timeout behaviour is {timeout_behaviour}: the adapter is asked once more.',
    },
    'suspended.timeout>suspended.operation-failure': {
      when: 'a ready failure',
      because:
        'The timeout behaviour is {timeout_behaviour}: the session ends as failed, and the adapter is not asked.',
    },
  }),
}
