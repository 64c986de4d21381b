import { choicesOf, sentencesOf } from '../values.ts'

export const failureEn = {
  says: sentencesOf<'failure'>()({
    'failure.deadline':
      'The processing deadline, {deadline}, is reached: the payment fails before a session is started.',
    'failure.enter':
      'The failure {failure} was brought by {by}; is it a session change on a refund ({refund})? That is checked here.',
    'failure.change-crash':
      'Failure handling does not provide for a session change on a refund: the wake-up breaks off with an error.',
    'failure.class': 'Will the failure {failure} pass by itself? Transient: {transient}.',
    'failure.timeout-crash':
      'A refund’s failure handling does not provide for an operation timeout: the wake-up breaks off with an error.',
    'failure.fatal': 'The failure is fatal, and what follows depends on the target: {target}.',
    'failure.status':
      'Does the failure spoil the provider’s conversion? Code {code}, sub code {sub}, benign: {benign}.',
    'failure.rollback':
      'The payment’s rollback begins because of the failure {failure}; the timer is set to 0 s.',
    'failure.refunded':
      'The rollback of refund {refund} begins because of the failure {failure}; the timer is set to 0 s.',
    'failure.captured':
      'A capture must not simply fail: the failure {failure} breaks off the wake-up with an error.',
    'failure.cancelled':
      'A cancellation must not simply fail: the failure {failure} breaks off the wake-up with an error.',
    'retry.policy': 'The failure is transient: the retry policy for {target} is taken, here {policy}.',
    'retry.skip': 'Of the policy {policy}, as many steps are skipped as the counter says: {attempts}.',
    'retry.next-step':
      'Does the policy {policy} have one more attempt? The counter stands at {attempts}; the wait: {wait}.',
    'retry.restart':
      'The session will start anew: `session_started` is noted, the timer is set to fire in {wait}.',
    'retry.exhausted':
      'The policy {policy} has no more retries, with {attempts} on the counter: the failure becomes fatal.',
  }),
  choices: choicesOf<'failure'>()({
    'failure.enter>failure.change-crash': {
      when: 'a session change on a refund',
      because: 'The failure was brought by {by}, and the session belongs to a refund.',
    },
    'failure.enter>failure.class': {
      when: 'any other failure',
      because: 'The failure {failure} was brought by {by}; a refund’s session: {refund}.',
    },
    'failure.class>retry.policy': {
      when: 'the failure is transient',
      because: 'The failure {failure} is transient: trying again makes sense.',
    },
    'failure.class>failure.fatal': {
      when: 'the failure is fatal',
      because: 'The failure {failure} is not transient: a retry would not help.',
    },
    'failure.class>failure.timeout-crash': {
      when: 'a refund’s operation has timed out',
      because: 'The failure is {failure}, and the session belongs to a refund.',
    },
    'failure.fatal>failure.status': {
      when: 'the target is processed',
      because: 'The target is {target}: the payment is rolled back.',
    },
    'failure.fatal>failure.captured': {
      when: 'the target is captured',
      because: 'The target is {target}: a failed capture counts as an error.',
    },
    'failure.fatal>failure.cancelled': {
      when: 'the target is cancelled',
      because: 'The target is {target}: a failed cancellation counts as an error.',
    },
    'failure.fatal>failure.refunded': {
      when: 'this is a refund',
      because: 'The target is {target}: the refund is rolled back.',
    },
    'failure.status>failure.tell-error.start': {
      when: 'the failure spoils conversion',
      because: 'The failure {code} with the sub code {sub} is not a benign one.',
    },
    'failure.status>failure.tell-finish.start': {
      when: 'not the provider’s fault',
      because: 'It does not spoil conversion: code {code}, sub code {sub}, benign: {benign}.',
    },
    'retry.next-step>retry.restart': {
      when: 'a retry is left',
      because: 'The policy {policy} has one more retry, after {wait}; the counter stands at {attempts}.',
    },
    'retry.next-step>retry.exhausted': {
      when: 'no retry is left',
      because: 'The policy {policy} has no more retries; the counter stands at {attempts}.',
    },
  }),
}
