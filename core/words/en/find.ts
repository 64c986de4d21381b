import { choicesOf, sentencesOf } from '../values.ts'

export const findEn = {
  says: sentencesOf<'find'>()({
    'find.activity': 'The machine looks where it has stopped: its activity is {activity}.',
    'find.session': 'The activity {activity} tells whether a payment or a refund is worked on.',
    'find.target': 'The payment’s target is {target}: that is what it is being brought to.',
    'find.by-target': 'Among the payment’s sessions, the one that leads to {target} is looked for.',
    'find.target-type':
      'The target tells its kind, {target}: sessions of each kind are kept in a list of their own.',
    'find.newest-of-type':
      'Of the {target} sessions, the newest on the current route is taken: provider {provider}, terminal {terminal}.',
    'find.refund-session': 'Refund {refund} has its own list of sessions; the newest of them is taken.',
    'find.found':
      'Whether there is a session with the target {target} at provider {provider} on terminal {terminal} decides what comes next.',
    'process.found': 'Work goes on with the session found: its target is {target}, its status {status}.',
    'process.repair-check': {
      plain: 'This wake-up is not a repair, so there is no ready-made outcome for the session.',
      repair: 'A repair has brought a scenario for the session: {scenario}.',
    },
    'process.payment-info':
      'Facts for the adapter are gathered about the shop, invoice {invoice} and payment {payment} of {cost}.',
    'process.set-payment-info': 'The payment information is put into the session for this wake-up.',
    'process.deduce-activity':
      'What the session is doing shows in its status, {status}, and in whether there is a repair scenario.',
    'process.dispatch': {
      plain: 'What comes next depends on the session’s status: {status}.',
      repair: 'A repair has brought a ready-made outcome; the session’s status is {status}.',
    },
    'finished.as-is': 'The session is finished already: nothing changes, and the timer is left alone.',
  }),
  choices: choicesOf<'find'>()({
    'find.session>find.target': {
      when: 'this is a payment',
      because: 'The activity {activity} belongs to a payment.',
    },
    'find.session>find.refund-session': {
      when: 'this is a refund',
      because: 'The activity {activity} belongs to a refund.',
    },
    'find.found>start.not-found': {
      when: 'no session',
      because:
        'There is no session with the target {target} at provider {provider} on terminal {terminal} yet.',
    },
    'find.found>process.found': {
      when: 'there is a session',
      because: 'A session with the target {target} has been found; its status is {status}.',
    },
    'process.repair-check>process.payment-info': {
      when: 'no ready-made outcome',
      because: 'This wake-up has brought no scenario that sets the session’s outcome.',
    },
    'process.repair-check>repair.fail-result': {
      when: 'the scenario is to fail the session',
      because: 'The repair scenario is {scenario}: the session is to fail.',
    },
    'process.repair-check>repair.fulfill-result': {
      when: 'the scenario is to fulfil the session',
      because: 'The repair scenario is {scenario}: the session is to count as fulfilled.',
    },
    'process.dispatch>active.begin': {
      when: 'active',
      because: 'The session’s status is {status}: it is time to ask the adapter.',
    },
    'process.dispatch>suspended.timeout': {
      when: 'suspended',
      because: 'The session’s status is {status} and the timer has fired: the wait is over.',
    },
    'process.dispatch>repair.apply': {
      when: 'there is a ready-made outcome',
      because: 'A repair has brought a ready-made outcome, so the status {status} no longer matters.',
    },
    'process.dispatch>finished.as-is': {
      when: 'finished',
      because: 'The session’s status is {status}: no work is left in it.',
    },
  }),
}
