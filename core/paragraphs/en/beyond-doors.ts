import type { BeyondKey, ParagraphText } from '../keys.ts'

/** The doors of the callback and of the session change: English texts. */
export const beyondDoorsEn = {
  'beyond.callback.lookup': {
    title: 'Find the payment by its tag',
    text: 'The provider sends a callback with a tag, and the tag registry tells which invoice and payment it belongs to. If the tag is unknown, no machine is woken and the provider gets `InvalidRequest` with the text “Not found”.',
  },
  'beyond.callback.invoice-guard': {
    title: 'Is the invoice busy with a payment',
    text: 'A callback only makes sense while the invoice is busy with a payment. If no payment is at work, the callback is refused with the exception `invalid_callback`.',
  },
  'beyond.callback.guard': {
    title: 'Is this the right tag',
    text: 'A callback gets through if the session of the current activity is suspended and its newest tag is the one that was sent. An older tag, an active or finished session, or no session at all leads to the exception `invalid_callback`.',
  },
  'beyond.callback.refused': {
    title: 'The callback is refused',
    text: 'Nothing happens: the adapter is not called, nothing changes, the timer runs on. The caller gets `InvalidRequest` with the text “Invalid callback”, and the machine keeps working.',
  },
  'beyond.callback.payment': {
    title: 'A payment accepts the callback',
    text: 'The payment information is put into the session, the adapter handles what was sent in `HandlePaymentCallback`, its result is applied and the processing is finished off. From there on it is the same way as after an ordinary call.',
  },
  'beyond.callback.refund': {
    title: 'A refund accepts the callback',
    text: 'The way is the same, but through the refund’s own session: with its own payment information, its own finish and its own wrapping of the changes.',
  },
  'beyond.callback.activated': {
    title: 'The session is active again',
    text: 'If the adapter’s answer contains an intent, the wait is over: `session_activated` is written first, before all other changes. An answer without an intent does not activate the session.',
  },
  'beyond.callback.response': {
    title: 'The response goes back to the caller',
    text: 'The bytes in `response` are returned unchanged to whoever sent the callback; an empty string is a response too. When the adapter was called because of a timeout, nobody is waiting and the `response` is dropped.',
  },
  'beyond.silent.answer': {
    title: 'A silent answer',
    text: 'The answer has no intent, so only the transaction and the proxy state are taken over. The session is not activated and waits on under the same tag, the interaction is left alone, and with an empty action the armed timer keeps running. A callback with this tag may come again.',
  },
  'beyond.silent.timeout': {
    title: 'A silent answer after a timeout',
    text: 'Known defect: the adapter gave a silent answer to the timeout callback, so the session stays suspended although its timer is used up. The machine will not wake by itself; only a real callback or a session change can help. A repair is refused, since the machine has not failed.',
  },
  'beyond.change.lookup': {
    title: 'Find the payment for a session change',
    text: 'As for a callback, the tag registry tells which invoice and payment are meant. An unknown tag is answered with `InvalidRequest` and the text “Not found”.',
  },
  'beyond.change.guard': {
    title: 'May the session be changed',
    text: 'The condition is that of a callback: the session is suspended and its newest tag is the one that was sent. Otherwise the exception is `invalid_callback`.',
  },
  'beyond.change.refused': {
    title: 'The session change is refused',
    text: 'Inside it is the same exception `invalid_callback`, but here it is turned into “not found”. The caller gets `InvalidRequest` with the text “Not found” and cannot tell an outdated tag from an unknown one.',
  },
  'beyond.change.failure': {
    title: 'The session is failed from outside',
    text: 'A failure is the only change that the protocol knows. `session_activated` and `session_finished` with the result `failed` are written, the timer is set to 0 s, and everything goes on as after any failure. The adapter is not called.',
  },
  'beyond.change.unknown': {
    title: 'An unknown change',
    text: 'Any change other than a failure would be answered with the exception `unknown_change`. The protocol cannot express one, so this never happens in practice.',
  },
  'beyond.change.refund-crash': {
    title: 'Changing a refund’s session breaks the machine',
    text: 'Known defect: after the tag check, a refund’s session is finished by the payment’s code, which has no branch for refunds. The error is `function_clause hg_invoice_payment:process_failure/6`, nothing is stored, and the machine is down.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
