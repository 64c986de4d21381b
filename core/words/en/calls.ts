import { callsOf } from '../calls.ts'

export const callsEn = callsOf({
  provider: {
    answered: { when: 'the adapter has answered', because: 'The adapter has answered in {took}.' },
    failed: { when: 'no usable answer', because: 'After {took} there is no usable answer: {reply}.' },
  },
  detector: {
    asked: {
      start: {
        availability:
          'The fault detector is told that an operation has begun: a call to the adapter of provider {provider}.',
        conversion:
          'The fault detector is told that an operation has begun: a payment through provider {provider}.',
      },
      init: 'The fault detector is asked to set up the service {service}.',
      'start-again':
        'The fault detector is told once more that the operation has begun, now for the new service {service}.',
      end: {
        availability: {
          finish: 'The fault detector is told that the adapter of provider {provider} has answered.',
          error:
            'The fault detector is told that the adapter of provider {provider} has given no usable answer.',
        },
        conversion: {
          finish:
            'The fault detector is told that provider {provider} has managed the payment, or is not to blame.',
          error:
            'The fault detector is told that a payment through provider {provider} has failed, and that it is to blame.',
        },
      },
    },
    replied: {
      ok: 'The fault detector has taken the message in {took}.',
      unknown: 'The fault detector has answered in {took} that it does not know the service {service}.',
      failed:
        'After {took} there is no answer from the fault detector ({reply}); the payment is not affected.',
    },
    unknown: {
      when: 'service unknown',
      because: 'The fault detector does not know the service {service}: it has to be set up.',
    },
    known: {
      when: 'any other reply',
      because: 'The call to the detector ended so: {reply}; there is no service to set up.',
    },
    whatever: {
      when: 'whatever the reply',
      because: 'The call to the detector ended so: {reply}; the payment is not affected.',
    },
  },
  inputs: {
    timer: { when: 'the timer fires', because: 'It is {due}, and the timer fires.' },
    callback: { when: 'a callback comes', because: 'A callback has come.' },
    change_session: {
      when: 'a session change comes',
      because: 'Somebody outside asks to change the session.',
    },
    repair: { when: 'a repair comes', because: 'A person has sent a repair scenario.' },
    go_on: {
      when: 'go on as it is',
      because: 'The doors are open: the run goes on as if nothing had failed.',
    },
  },
  byHand: 'The machine was woken by hand at {now}: no timer was set for that.',
  only: { when: 'then', because: 'There was no other way.' },
})
