import type { BeyondKey, ParagraphText } from '../keys.ts'

/** Finish and wrapping, and what stands before and after the session stages: English texts. */
export const beyondAroundEn = {
  'beyond.finish.collapse': {
    title: 'Has the cost changed',
    text: 'After a success the new changes are folded into the payment’s state on the spot, without waiting for them to be stored. This shows whether the cost is still the same or whether something held has to be rolled back.',
  },
  'beyond.finish.rollback-limits': {
    title: 'Roll back the limits',
    text: 'The cost has changed and the payment has moved to `processing_accounter`, so what was held for the old cost is no longer right. The limits of the current route go first, before the changes are stored.',
  },
  'beyond.finish.rollback-accounting': {
    title: 'Roll back the postings',
    text: 'After the limits, the held postings that were made out for the old cost are rolled back. This happens before storing too; new postings and limits follow in `processing_accounter`.',
  },
  'beyond.finish.refund-plain': {
    title: 'A refund finishes more simply',
    text: 'When a refund succeeds, there is no conversion to report, no cost to compare and nothing to roll back. The timer is set to 0 s, the word is `next`, and the stage `accounter` takes over.',
  },
  'beyond.wrap.session': {
    title: 'Wrap the session’s changes',
    text: 'Every change of a session is put into an `invoice_payment_session_change` together with the target. The target tells later which of the payment’s sessions it belongs to.',
  },
  'beyond.wrap.bare': {
    title: 'Cost and token are not wrapped',
    text: 'A changed cost and a recurrent token belong to the payment and not to the session. They are written as they are, without `invoice_payment_session_change`.',
  },
  'beyond.wrap.refund': {
    title: 'Wrap the refund’s changes',
    text: 'All changes of a refund are put, once finished off, into an `invoice_payment_refund_change` with its id, because a payment can have many refunds. The first wrapping stays inside.',
  },
  'beyond.wrap.refund-crash': {
    title: 'A token or a cost breaks a refund',
    text: 'Known defect: when the adapter sends `token` or `changed_cost` for a refund, the refund’s wrapping holds a change that it cannot fold. The check before storing dies with `function_clause hg_invoice_payment_refund:apply_event/3`, and nothing is stored.',
  },
  'beyond.before.route': {
    title: 'What came before the first session',
    text: 'The payment was created, the shop’s limits were checked, the risk was scored, a route was chosen. The choice (`route_changed`) forgets the transaction of the route before, and working out the postings (`cash_flow_changed`) opens `processing_session`.',
  },
  'beyond.before.captured': {
    title: 'Where a capture session comes from',
    text: 'A `captured` session is started by the activity before it, together with `invoice_payment_capture_started`. The occasion is the request `CapturePayment`, a hold that has run out, or an instant capture right after processing.',
  },
  'beyond.before.partial-capture': {
    title: 'A partial capture',
    text: 'If less is to be captured, the postings are worked out again first. The session is started by the next firing of the timer, in the activity `updating_accounter`.',
  },
  'beyond.before.cancelled': {
    title: 'Where a cancellation session comes from',
    text: 'A `cancelled` session is started by the request `CancelPayment`. The other occasion is a hold that has run out, if it was agreed that it expires with a cancellation.',
  },
  'beyond.before.refunded': {
    title: 'Where a refund session comes from',
    text: 'It is started by the refund’s stage `new`, once limits and postings are held. If there is not enough money for the refund, a rollback begins instead of a session.',
  },
  'beyond.before.manual-refund': {
    title: 'A manual refund needs no session work',
    text: 'A manual refund writes the start of a session, the transaction and the success all at once. Nobody has to work on this session, and the adapter is not called.',
  },
  'beyond.after.accounter': {
    title: 'What follows a success',
    text: '`processing_accounter` gives the payment the status `processed`; if the cost has changed, it holds new postings and limits first. `finalizing_accounter` commits or releases what is held and sets `captured` or `cancelled`.',
  },
  'beyond.after.failure': {
    title: 'What follows a failure',
    text: 'In `processing_failure` the limits and postings are rolled back. The payment then either tries another route, which is called a cascade, or gets the status `failed`.',
  },
  'beyond.after.refund': {
    title: 'How a refund ends',
    text: 'The stage `accounter` commits what is held, and the refund has succeeded. The stage `failure` rolls back what is held, and the refund is recorded as failed.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
