import type { BeyondKey, ParagraphText } from '../keys.ts'

/** Tags, what the result carries, and the intents: English texts. */
export const beyondResultEn = {
  'beyond.tag.bind': {
    title: 'Bind the tag to the payment',
    text: 'For a callback to find the payment, the tag is entered in the registry with the ids of payment and invoice, for a refund as well. This happens while the intent is handled, before any change is stored. Should the wake-up be cut short later, the entry stays all the same.',
  },
  'beyond.tag.same-again': {
    title: 'The tag is bound already',
    text: 'Binding the same tag to the same payment again is fine and alters nothing. If another payment has it, the registry answers with the older binding, the code has no branch for that, and the real system dies with `case_clause`.',
  },
  'beyond.tag.pile': {
    title: 'Tags pile up',
    text: 'Every suspension puts its tag on top of the list, even when the list has it already. Tags stay after activation and go only with the session; only the top one lets a callback in.',
  },
  'beyond.tag.get-payment': {
    title: 'The adapter asks about the payment',
    text: 'Knowing a tag, the adapter may request the payment information itself with `GetPayment`. It gets what an ordinary call would carry, or `PaymentNotFound`; the machine’s state is not touched.',
  },
  'beyond.trx.none': {
    title: 'No transaction in the result',
    text: 'The adapter has named no transaction, which is normal as long as the provider has not opened an operation. There is nothing to bind, and whatever was bound before stays.',
  },
  'beyond.trx.first': {
    title: 'The first transaction',
    text: 'Nothing was bound so far, so the session keeps what was sent with the change `session_transaction_bound`. From now on the transaction id cannot be replaced by another.',
  },
  'beyond.trx.same': {
    title: 'The same transaction',
    text: 'The adapter has sent a transaction that equals the bound one in every field. It brings nothing new, so there is no change.',
  },
  'beyond.trx.rebind': {
    title: 'The same id, other details',
    text: 'The id is the old one but some field differs; the provider may have added to `extra`, for instance. The transaction is bound again, and the later details replace the earlier ones entirely.',
  },
  'beyond.trx.violated': {
    title: 'Another transaction id',
    text: 'The adapter has named a transaction other than the bound one. This violates the contract: the error `proxy_contract_violated` cuts the wake-up short and nothing is stored. The check also applies to repairs, silent answers and timeout callbacks.',
  },
  'beyond.trx.inherit': {
    title: 'A new session inherits the transaction',
    text: 'A new session of a payment begins with the payment’s current transaction: `captured` and `cancelled` get the one bound during processing, a retry gets that of the failed attempt. A retry that comes with another id therefore violates the contract. A refund session begins without any.',
  },
  'beyond.trx.to-payment': {
    title: 'The transaction becomes the payment’s',
    text: 'After each change of a session its transaction is copied to the payment, where later sessions will find it. It never works the other way: a session without a transaction does not erase what the payment has.',
  },
  'beyond.state.same': {
    title: 'The proxy state has not changed',
    text: 'The adapter has sent no `next_state`, or the one that is already kept. No change is written, and the next call hands the adapter the same bookmark again.',
  },
  'beyond.state.changed': {
    title: 'Keep the proxy state',
    text: 'What was sent differs from what is kept, so `session_proxy_state_changed` is written. The empty string is a value too. The system does not look inside; it only hands the state back with the next call.',
  },
  'beyond.interaction.complete': {
    title: 'The payer has done their part',
    text: 'Along with `sleep` or `suspend` the adapter says that the interaction is over, and one is indeed open. `session_interaction_changed` with the status `completed` is written, and it is no longer shown to the payer.',
  },
  'beyond.interaction.complete-none': {
    title: 'Nothing to complete',
    text: 'The adapter says that an interaction is over, but none is open. No change is written; only a warning goes to the log.',
  },
  'beyond.interaction.request': {
    title: 'Ask the payer for something',
    text: 'The adapter needs something from the payer, such as a visit to the bank’s page, and the interaction is written as `requested`. If the same answer completes an earlier one, that completion comes first. A new request silently replaces an open one, and an identical one is written once more.',
  },
  'beyond.interaction.finish': {
    title: 'Finishing leaves the interaction alone',
    text: 'The intent `finish` says nothing about interactions. One that was open stays open in the finished session.',
  },
  'beyond.result.order': {
    title: 'The order in which a result is read',
    text: 'Changes are collected in a fixed order: transaction, proxy state, interaction, intent. Each is worked out against the session as it was before the answer, and only then are all of them folded into it.',
  },
  'beyond.intent.finish-success': {
    title: 'Result: success',
    text: 'The adapter has done its work. `session_finished` with the result `succeeded` is written; the timer is left to the end of the processing.',
  },
  'beyond.intent.token': {
    title: 'A recurrent token is acquired',
    text: 'Along with the success the adapter has sent a token for future charges. `invoice_payment_rec_token_acquired` is written ahead of `session_finished`; it is a change of the payment and leaves the session alone.',
  },
  'beyond.intent.changed-cost': {
    title: 'The cost has changed',
    text: 'Along with the success the adapter has named the cost that was really charged. `invoice_payment_cash_changed` with the old and the new cost comes ahead of the token and of `session_finished`, even if both costs are equal. The check before storing lets it through only while a payment is processed.',
  },
  'beyond.intent.finish-failure': {
    title: 'Result: failure',
    text: 'The adapter’s work has ended in a failure. `session_finished` with the result `failed` and the reason is written; whether to try again is left to the failure handling.',
  },
  'beyond.intent.sleep': {
    title: 'Sleep and ask again',
    text: 'The adapter asks for time and says how much: the timer is set, and the intent adds no change. The session is active, so when the timer fires the system calls `ProcessPayment` again.',
  },
  'beyond.intent.suspend': {
    title: 'Suspend the session',
    text: 'The adapter waits for word from outside. The tag is bound to the payment, `session_suspended` is written with the tag and the timeout behaviour if one was given, and a timer sets the limit of the wait.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
