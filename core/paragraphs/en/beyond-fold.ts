import type { BeyondKey, ParagraphText } from '../keys.ts'

/** How each change is folded into the state: English texts. */
export const beyondFoldEn = {
  'beyond.fold.started': {
    title: 'Folding: a session has started',
    text: '`session_started` puts a new active session on the current route at the head of its target’s list. It has no tags, and its timeout behaviour is the default, a failure with `operation_timeout`. The payment notes the target, and the attempt counter moves on.',
  },
  'beyond.fold.started-activity': {
    title: 'Where a started session leads',
    text: 'In `processing_session` the activity stays the same. From `flow_waiting`, `processing_capture` and `updating_accounter` a started session takes the payment to `finalizing_session`, where a retry leaves it.',
  },
  'beyond.fold.finished': {
    title: 'Folding: the session has finished',
    text: '`session_finished` gives the session the status `finished` and records its result, `succeeded` or `failed` with the reason. This session will not be worked on any more.',
  },
  'beyond.fold.finished-activity': {
    title: 'Where a finished session leads',
    text: 'A success moves `processing_session` to `processing_accounter` and `finalizing_session` to `finalizing_accounter`. A failure does not move the activity: that is up to the changes of the failure handling.',
  },
  'beyond.fold.activated': {
    title: 'Folding: the session is active again',
    text: '`session_activated` alters the status and nothing else. Tags and timeout behaviour stay as the last suspension left them.',
  },
  'beyond.fold.suspended': {
    title: 'Folding: the session is suspended',
    text: '`session_suspended` sets the status `suspended` and puts the tag on top of the others. The timeout behaviour is taken from the change; if it has none, the default returns, even if another one was set before.',
  },
  'beyond.fold.trx': {
    title: 'Folding: a transaction is bound',
    text: '`session_transaction_bound` puts the transaction into the session, and then into the payment. A refund keeps it to itself: the payment’s transaction does not change.',
  },
  'beyond.fold.proxy-state': {
    title: 'Folding: the proxy state',
    text: '`session_proxy_state_changed` replaces the session’s proxy state as a whole. The adapter gets it back with the next call.',
  },
  'beyond.fold.interaction': {
    title: 'Folding: the interaction',
    text: '`session_interaction_changed` opens an interaction when its status is `requested` or missing, and removes it when it is `completed`. Only the open interaction can be completed: with another one the folding ends in an error.',
  },
  'beyond.fold.token': {
    title: 'Folding: the recurrent token',
    text: '`invoice_payment_rec_token_acquired` leaves the session alone: it is the payment that keeps the token. A refund has no such folding, which is what a known defect comes from.',
  },
  'beyond.fold.cash': {
    title: 'Folding: the changed cost',
    text: '`invoice_payment_cash_changed` leaves the session alone: it is the payment that notes the new cost. This is how the end of the processing sees that what is held has to be rolled back.',
  },
  'beyond.fold.rollback': {
    title: 'Folding: a rollback has started',
    text: '`invoice_payment_rollback_started` notes the failure and moves the payment to `processing_failure`. Before any session the same change leads to `shop_limit_failure` or `routing_failure`.',
  },
  'beyond.fold.refund': {
    title: 'Folding: a change of a refund',
    text: '`invoice_payment_refund_change` is folded into the own state of the refund with that id. The refund is the payment’s activity until it has succeeded or failed; after that the activity is `idle`.',
  },
  'beyond.fold.refund-session': {
    title: 'Folding: a refund’s session',
    text: 'A refund has its own list of sessions: one that starts goes to the head of it, and the counter moves on. All other changes are for the session at the head.',
  },
  'beyond.fold.refund-rollback': {
    title: 'Folding: a refund’s rollback has started',
    text: '`invoice_payment_refund_rollback_started` notes the failure in the refund. From then on its stage is `failure`, whatever its sessions say.',
  },
  'beyond.fold.refund-stage': {
    title: 'How a refund’s stage is deduced',
    text: 'The stage is not stored but deduced: without sessions it is `new`, after a session that succeeded `accounter`, after one that failed or once a failure is noted `failure`. In all other cases it is `session`.',
  },
  'beyond.fold.timings': {
    title: 'How long the session took',
    text: 'On the side each session adds up how long it took and how much of this it was suspended. These figures do not influence the payment and are left out here.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
