import { choicesOf, sentencesOf } from '../values.ts'

export const activeEn = {
  says: sentencesOf<'active'>()({
    'active.begin': 'The session is active: the adapter is asked for the next piece of work.',
    'active.proxy-context': {
      first:
        'The adapter will be given the target {target}, the payment’s facts and the options; it has left no state of its own yet.',
      again:
        'The adapter will be given the target {target}, the payment’s facts, the options and its own earlier state: {state}.',
    },
    'active.route': 'The call will take the session’s route: provider {provider}, terminal {terminal}.',
    'active.call-provider': {
      asked:
        'The adapter of provider {provider} is asked for the next step towards {target}; its answer is awaited for {limit} at most.',
      answered: 'The adapter has answered in {took}; its intent is {intent}.',
      failed: 'After {took} there is no usable answer: {error}.',
    },
    'provider.error':
      'The call has failed ({class}); whether that spoils the provider’s conversion depends on the target too: {target}.',
    'provider.raise': 'The error {class} is raised as it is: nothing of this wake-up will be stored.',
  }),
  choices: choicesOf<'active'>()({
    'provider.error>provider.conversion.start': {
      when: 'an unusable answer',
      because: 'The error {class} with the target {target} counts as a failed conversion.',
    },
    'provider.error>provider.raise': {
      when: 'otherwise',
      because: 'The error {class} with the target {target} does not concern conversion.',
    },
  }),
}
