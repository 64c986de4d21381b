import type { DocumentKey, ParagraphText } from '../keys.ts'

type FinishKey = Extract<DocumentKey, `finish.${string}`>

/** What the payment makes of a session’s outcome: paragraph 3.b.6. */
export const finishEn: Readonly<Record<FinishKey, ParagraphText>> = {
  'finish.begin': {
    title: 'The payment deals with the outcome',
    text: 'The session has done its part, and the payment decides what this means for it: go on, deal with a failure, or wait. In the document all share one finish; in fact a refund has its own, without fault detector and without changed cost.',
  },
  'finish.wrap': {
    title: 'The changes are wrapped',
    text: 'The session’s changes are wrapped in `invoice_payment_session_change` together with the target, so that the history shows which session they belong to. In the document everything is wrapped; in fact a changed cost and a token stay bare, being changes of the payment itself.',
  },
  'finish.refund-wrap': {
    title: 'A second wrapping for a refund',
    text: 'A refund’s changes are wrapped once more, in `invoice_payment_refund_change` with its id. In the document this is the branch `{refund_session, ID}` of the common finish; in fact there is no such branch any more, and a refund has its own finish and its own counter of attempts. That is why a session change on a refund lands in the wrong finish and dies with an error: a known defect.',
  },
  'finish.status': {
    title: 'Status and result of the session',
    text: 'The payment looks at the session after folding: has it finished, and how? The document lists `Processed` among the results; in fact there are two, success and failure, and only a finished session has one.',
  },
  'finish.succeeded': {
    title: 'The session has succeeded',
    text: 'The status is `finished` and the result a success: the session has reached its target. The payment or the refund moves to its next activity, from `processing_session` to `processing_accounter` for instance.',
  },
  'finish.target-type': {
    title: 'What the session has achieved',
    text: 'The target type is taken from the session. It tells whether the fault detector is to hear of the success: conversion counts the processing of payments (`processed`) only.',
  },
  'finish.notify': {
    title: 'The success counts for the provider',
    text: 'The fault detector hears that the provider got the payment through and counts it in the conversion. In the document it is told where needed, and only `finish`; in fact it is told of every success with the target `processed`, and `start` and `finish` go out back to back. Trouble at the detector does not touch the payment.',
  },
  'finish.timer-zero': {
    title: 'Timer at zero: on without a pause',
    text: 'The timer is set to zero seconds, and the machine wakes at once for the work that follows. In the document the action is left as an open question and nothing else happens; in fact, if processing changed the cost, the limits and then the postings are rolled back before anything is stored.',
  },
  'finish.failed': {
    title: 'The session has failed',
    text: 'The failure is handed to `process_failure`. The document has only a link from here; in fact a transient failure starts the session anew as long as the retry policy allows, and a fatal one begins the rollback of the payment or the refund. Capture and cancel know no rollback: a fatal failure raises, and all that this wake-up has collected is lost. The fault detector hears of fatal failures in processing too, but does not hold every one against the provider.',
  },
  'finish.go-on': {
    title: 'The session is not over: the machine waits',
    text: 'Changes and action are stored as they are, and the activity stays. The timer will wake the session, and a suspended one may also be woken by a callback or a session change. In the document this leads to the next step; in fact the wake-up ends here.',
  },
}
