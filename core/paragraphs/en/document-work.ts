import type { DocumentKey, ParagraphText } from '../keys.ts'

type WorkKey = Extract<
  DocumentKey,
  | `active.${string}`
  | `suspended.${string}`
  | `callback.${string}`
  | `result.${string}`
  | `repair.${string}`
  | `finished.${string}`
>

/** What a session does by itself: paragraphs 3.b.5.a to 3.b.5.d. */
export const workEn: Readonly<Record<WorkKey, ParagraphText>> = {
  'active.begin': {
    title: 'An active session turns to the provider',
    text: 'The context is put together, the route is read, the adapter is called: it is to do the next piece of work. In the document the account stops at the call; in fact the result is applied by the same rules as an answer to a callback (3.b.5.b.1.2 to 3.b.5.b.1.5), only without `session_activated`.',
  },
  'active.proxy-context': {
    title: 'The context of the call',
    text: 'The adapter is given the session (its target and the proxy state), the payment information and the options. The options are the merged settings of terminal, provider and adapter: under equal names the terminal wins over the provider, and the provider over the adapter.',
  },
  'active.route': {
    title: 'Which route the call takes',
    text: 'The route is read from the session: a provider and a terminal. The provider determines the address at which the adapter is called.',
  },
  'active.call-provider': {
    title: 'The adapter is called',
    text: 'The adapter receives `ProcessPayment` and answers with a result that holds an intent. In the document an error throws `result_unexpected`, and the fault detector hears of errors only; in fact it hears of calls that went well too, and a transport error is raised as it came. After an error nothing of this wake-up is stored.',
  },
  'suspended.timeout': {
    title: 'The wait has run out',
    text: 'No callback came, and the timer has woken a suspended session. Its `timeout_behaviour` says what was agreed for this case: a callback with a given payload, or a failure. The document knows only this end of a wait; in fact a callback or a session change may wake the session before the timer, if its tag is the session’s newest. Where nothing was agreed, the failure is `operation_timeout`.',
  },
  'suspended.callback': {
    title: 'A callback was agreed',
    text: 'When it suspended the session, the adapter left a callback payload in case nobody called. Now everything goes as if that callback had come. Only the response is dropped: there is nobody to give it to.',
  },
  'callback.process-payload': {
    title: 'The payload goes to the adapter',
    text: 'The machine does not read the payload (`Payload`); only the adapter can make sense of it. A call to the adapter is prepared, and a real callback from outside passes through here as well.',
  },
  'callback.proxy-context': {
    title: 'Context and route for the callback',
    text: 'The same context and route are put together as for an ordinary call (3.b.5.a.1, 3.b.5.a.2). In the context the adapter gets back the state it left last.',
  },
  'callback.call-provider': {
    title: 'The adapter handles the callback',
    text: 'The payload goes to the adapter through `HandlePaymentCallback`; back come a response for the caller and a result for the session. In the document an error throws `result_unexpected`, and the fault detector hears of errors only; in fact it hears of calls that went well too, and any transport error is raised as it came. After an error nothing is stored and the session stays suspended.',
  },
  'result.handle': {
    title: 'The adapter’s answer is taken apart',
    text: 'One part of the answer goes back to whoever sent the callback, the other changes the session. If it holds an intent, the session first of all becomes active again (`session_activated`). The document has no silent answer, one without an intent; in fact only its transaction and state are taken and the session stays suspended. If its wait had run out, it is then left with no timer: a known defect.',
  },
  'result.bind-transaction': {
    title: 'Transaction binding',
    text: 'If the adapter names a transaction, it is bound to the session, so that all that follows concerns the same operation. The document says no more; in fact an equal transaction changes nothing, and one with the same id but other details is bound anew. Another id violates the contract: `proxy_contract_violated` is raised, and all that this wake-up has collected is lost.',
  },
  'result.update-proxy-state': {
    title: 'A new proxy state',
    text: 'The adapter may hand over a state, to get it back with the next call. If one came and differs from the last, `session_proxy_state_changed` is written; an empty string is a value too. The document speaks of an operation’s status; in fact this is the adapter’s own bookmark, and the machine does not read it.',
  },
  'result.interaction': {
    title: 'What the payer does',
    text: 'With an intent to sleep or to suspend, the adapter may ask something of the payer, or report that it has been done. A completion closes the open interaction, a request opens the next one; if both come, the closing is first. A finish intent leaves interactions alone, so one may stay open for good.',
  },
  'result.intent': {
    title: 'The intent decides what comes next',
    text: 'Finish: the session ends in success or failure; sleep: the timer will have the adapter called again; suspend: the session waits for a callback, no longer than the timer says. The document has an empty link here; in fact suspending also binds the tag, and a success may bring a changed cost and a token.',
  },
  'result.apply': {
    title: 'The changes enter the session',
    text: 'So far changes were only collected, each worked out against the session as it was before the answer. Now they are folded into it in order. They are stored at the end of the wake-up and not before: a raise until then undoes them.',
  },
  'suspended.operation-failure': {
    title: 'A failure was agreed',
    text: 'No callback came, and the operation counts as failed. The reason is the failure that the adapter gave beforehand, or `operation_timeout` if it gave none. The document makes no exception for refunds; in fact a refund that fails with `operation_timeout` dies with the error `function_clause`: a known defect.',
  },
  'suspended.finish-failed': {
    title: 'The session ends as failed',
    text: '`session_finished` is written with the agreed failure; there is no call to the provider and no `session_activated`. In the document these are two flags; in fact it is one change with the failure inside.',
  },
  'suspended.empty-action': {
    title: 'The action stays empty',
    text: 'A new empty action is made; finishing (3.b.6) decides what to do with the timer. In the document an operation is carried out here; in fact nothing is, an action being mere data to be stored.',
  },
  'suspended.apply': {
    title: 'The failure enters the session',
    text: 'The change is folded into the session: its status is now `finished` and its result a failure. What this means for the payment is for finishing (3.b.6) to decide.',
  },
  'repair.apply': {
    title: 'A repair applies its ready-made result',
    text: 'The scenario’s result is applied as if the adapter had sent it: the transaction is bound if one is given, and the session finishes. The document likens this to 3.b.5.b and mentions `session_activated`; in fact it follows the way of an active session, only without calling the provider. There is no `session_activated` even if the session was suspended.',
  },
  'finished.as-is': {
    title: 'A finished session is left alone',
    text: 'There is nothing to do: no changes, an empty action. The machine never gets here: after a finish either the activity changes or a new session begins.',
  },
  'finished.again': {
    title: 'A finished session, once more',
    text: 'The document names the finished session again, in one line and under the number that repair had above; in fact it is the same way as 3.b.5.d. The line has no step of its own.',
  },
  'repair.again': {
    title: 'Repair, once more',
    text: 'The document names repair again, in one line, with the letters of the two ways exchanged; in fact it is the same way as 3.b.5.c. The line has no step of its own.',
  },
}
