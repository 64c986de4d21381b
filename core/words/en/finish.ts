import { choicesOf, sentencesOf } from '../values.ts'

export const finishEn = {
  says: sentencesOf<'finish'>()({
    'finish.begin': 'The payment takes over the session’s changes; here they are: {changes}.',
    'finish.wrap':
      'The session’s changes are marked with the target, {target}; a changed cost and a token stay unmarked.',
    'finish.refund-wrap': {
      refund: 'The session belongs to refund {refund}, and the changes have to say so.',
      payment: 'The session belongs to the payment itself: no refund has to be marked.',
    },
    'wrap.refund': 'All changes are marked with refund {refund}: {changes}.',
    'finish.status': {
      over: 'The session is over: its status is {status}, its result {result}.',
      open: 'The session is not over yet: its status is {status}.',
    },
    'finish.succeeded': 'The session has ended with success: the target {target} is reached.',
    'finish.target-type':
      'The fault detector is told of a success only when a payment is processed; the target is {target}.',
    'finish.collapse': {
      changed:
        'The session has brought the cost {changed_cost}: what was held for the old one has to be given back.',
      same: 'The cost has not changed during the session.',
    },
    'finish.rollback-limits': 'The cost differs, so the limits held for payment {payment} are given back.',
    'finish.rollback-accounting':
      'The cost differs, so the postings held for payment {payment} are rolled back.',
    'finish.timer-zero': 'The timer is set to 0 s: the machine goes on to its next work at once.',
    'finish.failed': 'The session has ended with the failure {failure}, which is handled next.',
    'finish.go-on': 'The session is not over, its status is {status}: changes and timer stay as they are.',
  }),
  choices: choicesOf<'finish'>()({
    'finish.refund-wrap>wrap.refund': {
      when: 'this is a refund',
      because: 'The session belongs to refund {refund}.',
    },
    'finish.refund-wrap>finish.status': {
      when: 'this is a payment',
      because: 'The session belongs to the payment itself.',
    },
    'finish.status>finish.succeeded': {
      when: 'finished with success',
      because: 'The session’s status is {status}, its result {result}.',
    },
    'finish.status>finish.failed': {
      when: 'finished with failure',
      because: 'The session’s status is {status}, its result {result}.',
    },
    'finish.status>finish.go-on': {
      when: 'not finished yet',
      because: 'The session’s status is {status}; there is no result yet.',
    },
    'finish.target-type>finish.notify.start': {
      when: 'the target is processed',
      because: 'The target is {target}: the fault detector is told of the success.',
    },
    'finish.target-type>finish.timer-zero': {
      when: 'another target',
      because: 'The target is {target}: there is nothing to tell the fault detector.',
    },
    'finish.collapse>finish.rollback-limits': {
      when: 'the cost has changed',
      because: 'The session has brought a new cost: {changed_cost}.',
    },
    'finish.collapse>finish.timer-zero': {
      when: 'the cost is as before',
      because: 'The session has brought no new cost.',
    },
  }),
}
