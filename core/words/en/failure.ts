import { choicesOf, sentencesOf } from '../values.ts'

export const failureEn = {
  says: sentencesOf<'failure'>()({
    'failure.deadline':
      'The processing deadline, {deadline}, is reached: the payment fails before a session is started.',
    'failure.enter': 'The failure {failure} is handled; what woke the machine: {by}.',
    'failure.change-crash':
      'Failure handling does not provide for a session change on a refund: the wake-up breaks off with an error.',
    'failure.class': 'Whether the failure {failure} is transient decides if a retry makes sense.',
    'failure.timeout-crash':
      'A refund’s failure handling does not provide for an operation timeout: the wake-up breaks off with an error.',
    'failure.fatal': 'The failure is fatal, and what follows depends on the target: {target}.',
    'failure.status':
      'Whether the failure spoils the provider’s conversion depends on its codes; code: {code}, sub code: {sub}.',
    'failure.rollback':
      'The payment’s rollback begins because of the failure {failure}; the timer is set to 0 s.',
    'failure.refunded':
      'The rollback of refund {refund} begins because of the failure {failure}; the timer is set to 0 s.',
    'failure.captured':
      'The system does not allow for a failed capture: {failure} breaks off the wake-up with an error.',
    'failure.cancelled':
      'The system does not allow for a failed cancellation: {failure} breaks off the wake-up with an error.',
    'retry.policy': 'The failure is transient: the retry policy for {target} is taken, here {policy}.',
    'retry.skip': 'Of the policy {policy}, as many steps are skipped as stand on the counter: {attempts}.',
    'retry.next-step': {
      left: 'The policy {policy}, with {attempts} on the counter, gives another retry after {wait}.',
      none: 'The policy {policy}, with {attempts} on the counter, gives no more retries.',
    },
    'retry.restart': 'The session will start anew in {wait}: `session_started` is noted and the timer set.',
    'retry.exhausted':
      'The policy {policy} has no more retries, with {attempts} on the counter: the failure becomes fatal.',
  }),
  choices: choicesOf<'failure'>()({
    'failure.enter>failure.change-crash': {
      when: 'a session change on a refund',
      because: 'The session belongs to a refund, and this woke the machine: {by}.',
    },
    'failure.enter>failure.class': {
      when: 'any other failure',
      because: 'This is not a session change on a refund; what woke the machine: {by}.',
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
      when: 'a refund has timed out',
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
      because: 'It does not spoil conversion; code: {code}, sub code: {sub}, benign: {benign}.',
    },
    'retry.next-step>retry.restart': {
      when: 'a retry is left',
      because: 'The policy {policy} has one more retry, after {wait}; on the counter: {attempts}.',
    },
    'retry.next-step>retry.exhausted': {
      when: 'no retry is left',
      because: 'The policy {policy} has no more retries; on the counter: {attempts}.',
    },
  }),
}
