import type { BeyondKey, ParagraphText } from '../keys.ts'

/** What a failed session leads to, and the retry policies: English texts. */
export const beyondFailureEn = {
  'beyond.failure.enter': {
    title: 'Failure handling',
    text: 'This is where a failed session leads to, and also a deadline that has come before the first session. The changes collected so far are kept: failure handling adds its own to them, unless it cuts the wake-up short with a raise.',
  },
  'beyond.failure.class': {
    title: 'A transient failure or a fatal one',
    text: 'Only `authorization_failed` with the sub code `temporarily_unavailable` is transient, whatever deeper sub codes follow. Everything else is fatal, an operation that ran out of time (`operation_timeout`) included. Only a transient failure can be retried.',
  },
  'beyond.failure.refund-timeout-crash': {
    title: 'A refund’s timeout breaks the machine',
    text: 'Known defect: a refund’s failure handling cannot deal with `operation_timeout`. When a suspended refund has waited in vain and has to end with this failure, by default or as agreed, the error `function_clause hg_invoice_payment_refund:check_failure_type/1` takes the machine down.',
  },
  'beyond.retry.possible': {
    title: 'Is a retry possible',
    text: 'The failure is transient, so the retry policy is asked for another wait. If there is one, the session starts anew; if not, the failure counts as fatal.',
  },
  'beyond.retry.policy': {
    title: 'The retry policy of a target',
    text: 'Each target has its own policy in `payment_retry_policy`; a target without one is not retried. As shipped, `processed` is retried after waits of 1, 2, 4 and 8 s, as many as fit into 30 s, while `captured` and `refunded` are not retried at all.',
  },
  'beyond.retry.skip': {
    title: 'Skip the waits already used',
    text: 'The policy is unrolled from the very beginning each time, and as many waits are skipped as the attempt counter says. How much time has really passed plays no part.',
  },
  'beyond.retry.next-step': {
    title: 'The next wait',
    text: 'After the skipping, the policy either names the next wait in seconds or says that there is none. This decides whether there will be a retry.',
  },
  'beyond.retry.linear': {
    title: 'Equal waits',
    text: '`linear` gives waits of the same length: a given number of times, for ever, or as many as fit into `max_total_timeout`. In the last case the total is divided by the wait and the remainder is dropped.',
  },
  'beyond.retry.exponential': {
    title: 'Growing waits',
    text: '`exponential` multiplies each wait to get the next and rounds it: a factor of 1.5 from 1 s gives 1, 2, 3, 5, 8. `max_timeout` limits every wait but the first: 10 s with a limit of 4 s gives 10, 4, 4. With `max_total_timeout` the number of retries comes from a formula, so the waits may add up to more or less than that total.',
  },
  'beyond.retry.intervals': {
    title: 'Waits as listed',
    text: '`intervals` simply lists the waits; they are taken in order, each of them once. When the list is at its end, there are no more retries.',
  },
  'beyond.retry.timecap': {
    title: 'A policy under a time limit',
    text: '`timecap` puts a limit on another policy. Since that policy is replayed from the start without any waiting, the n-th wait is the sum of its first n: 3, 3, 3 becomes 3, 6, 9. Retries end when the sum exceeds the limit; reaching it exactly is still allowed.',
  },
  'beyond.retry.none': {
    title: 'No retries',
    text: '`no_retry` gives no wait at all, and so does a target that has no policy. Even a transient failure is then fatal at once.',
  },
  'beyond.retry.restart': {
    title: 'Start the session anew',
    text: '`session_started` joins the changes collected so far, the timer is set to the policy’s wait, and the new attempt begins when it fires. The processing deadline is not checked a second time and the conversion is told nothing. Proxy state, tags and interaction are empty in the new session.',
  },
  'beyond.retry.exhausted': {
    title: 'The retries are used up',
    text: 'No wait is left, so the transient failure is treated as a fatal one. The reason stays what it was, `temporarily_unavailable`.',
  },
  'beyond.retry.counter-payment': {
    title: 'The attempt counter of a payment',
    text: 'Each target has a counter of its own: there is none before the first session, the first start sets it to 0, and every retry adds one. After the first failure, then, no wait is skipped.',
  },
  'beyond.retry.counter-refund': {
    title: 'The attempt counter of a refund',
    text: 'For a refund the very first start sets the counter to 1. The first wait of its policy is therefore always skipped, and a policy with a limited number of waits gives one retry less.',
  },
  'beyond.failure.fatal-processed': {
    title: 'Processing the payment has failed',
    text: 'The conversion is told `finish` or `error`, depending on whether the provider is to blame. Then `invoice_payment_rollback_started` is written with the failure, the timer is set to 0 s, and the payment moves to `processing_failure`, where limits and postings are rolled back.',
  },
  'beyond.failure.fatal-captured': {
    title: 'The capture has failed',
    text: 'There is no rollback for a capture, so the error `invalid_capture_failure` is raised with the failure. All that this wake-up has collected is lost and the machine is down; it is usually mended by hand.',
  },
  'beyond.failure.fatal-cancelled': {
    title: 'The cancellation has failed',
    text: 'As for a capture, there is no rollback here: the error `invalid_cancel_failure` is raised with the failure. The changes of this wake-up are lost, and the machine is down until a repair.',
  },
  'beyond.failure.fatal-refund': {
    title: 'The refund has failed',
    text: '`invoice_payment_refund_rollback_started` is written with the failure, the timer is set to 0 s, and the refund moves to its stage `failure`. The payment itself stays as it was, and the conversion is told nothing.',
  },
  'beyond.failure.deadline': {
    title: 'The processing deadline has come',
    text: 'The failure here is `authorization_failed` with the sub code `processing_deadline_reached`, which is fatal and never retried. There has been no session yet, so the rollback is all that goes into the history.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
