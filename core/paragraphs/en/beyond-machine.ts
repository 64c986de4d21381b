import type { BeyondKey, ParagraphText } from '../keys.ts'

/** How the machine wakes, keeps its timer, stores, fails and is run again: English texts. */
export const beyondMachineEn = {
  'beyond.wake.fold-history': {
    title: 'The state is rebuilt from history',
    text: 'Before every wake-up the machine builds `St` anew by going through the stored changes from first to last. It has no other memory between wake-ups: the repair scenario, the provider options and anything worked out on the way are forgotten.',
  },
  'beyond.timer.fires': {
    title: 'The timer fires',
    text: 'The timer’s signal carries no data; it only says that the time has come. The machine passes it to the payment that still has work to do. If there is none, the signal means that the invoice itself has expired.',
  },
  'beyond.timer.route': {
    title: 'The activity decides what to do',
    text: 'In `processing_session` and `finalizing_session` the machine works on a session, while a refund first finds out its own stage. All other activities belong to other parts of the payment and are not covered here.',
  },
  'beyond.timer.refund': {
    title: 'A refund finds its own stage',
    text: 'The stage follows from the refund’s own data: `new`, `session`, `accounter`, `failure` or `finished`; only `session` works on a session. All changes get the refund’s wrapping. A refund that has succeeded may also turn the whole payment to `refunded`.',
  },
  'beyond.timer.set': {
    title: 'A timer is set',
    text: 'An action can set the timer in two ways: `timeout` is a whole number of seconds from the moment of storing, `deadline` is a point in time. The new timer replaces the old one, since a machine has only one.',
  },
  'beyond.timer.unset': {
    title: 'The timer is dropped until the intent is read',
    text: 'When a callback has been answered, the action starts out as “unset timer”: the wait is over and its deadline no longer matters. Whatever the intent, a later step sets a timer again, so a stored action never says “unset”.',
  },
  'beyond.timer.kept': {
    title: 'The timer stays as it was',
    text: 'An action that says nothing about the timer leaves the armed one running. It is held back while a call is being handled and released afterwards; if its time has passed meanwhile, it fires at once.',
  },
  'beyond.timer.none': {
    title: 'No timer is left',
    text: 'A timer that has fired is used up. When such a wake-up ends with an empty action, no new timer takes its place, and the machine will not wake by itself any more.',
  },
  'beyond.store.validate': {
    title: 'Check the changes before storing',
    text: 'Before they are stored, the changes are folded into the state once more, this time strictly. If the current activity does not allow one of them, the error is `invalid_transition` and nothing is stored. Calls already made to the adapter, the fault detector and the tag registry are not undone.',
  },
  'beyond.store.validate-cost': {
    title: 'May the cost change here',
    text: 'The check lets a new cost (`invoice_payment_cash_changed`) through in `processing_session` and in a new adjustment only. If the adapter changes the cost on `captured` or `cancelled`, the wake-up ends with the error `invalid_transition`.',
  },
  'beyond.store.validate-token': {
    title: 'May a token be acquired here',
    text: 'A payment accepts a recurrent token (`invoice_payment_rec_token_acquired`) in `processing_session` and in `finalizing_session`. So unlike a new cost, it may also arrive with the success of `captured` or `cancelled`.',
  },
  'beyond.store.entry': {
    title: 'One wake-up, one history entry',
    text: 'All changes of a wake-up go into the history as a single entry, either together or not at all. Each carries the payment’s id and the time of the wake-up; a wake-up without changes leaves no entry.',
  },
  'beyond.store.action': {
    title: 'The action is stored with the changes',
    text: 'Next to the changes the action is recorded: it sets the timer, drops it or leaves it alone, and it can remove the machine. State and timer therefore always change together.',
  },
  'beyond.flow.next': {
    title: 'There is more to do',
    text: 'The word `next` says that the payment is still under way: nothing is added to the changes, and the machine waits for its next wake-up. Every session stage ends like this.',
  },
  'beyond.flow.done': {
    title: 'The payment has reached a status',
    text: 'The word `done` says that the payment has reached a status; the invoice may now be marked as paid or get its own timer back. No session stage ends like this: only the neighbouring activities say `done`.',
  },
  'beyond.failed.call': {
    title: 'A failed machine takes no calls',
    text: 'While the machine is down, every call is turned away with the error `failed`, be it a callback, a session change, a capture or a refund; to the caller this is an unexpected result. The state can still be read, but only a repair can change it.',
  },
  'beyond.failed.by-call': {
    title: 'An error during a call',
    text: 'An error (`error`, not `throw`) while a call is being handled takes the machine down, whatever its class. The changes are lost, the armed timer is cancelled and the caller gets the same error. There is no re-run, because the scheduler repeats timer wake-ups only.',
  },
  'beyond.failed.by-timer': {
    title: 'An error in a timer wake-up',
    text: 'The timer is used up and the changes are lost, so everything depends on the kind of error. If the scheduler may run this wake-up again, the machine waits for its re-run; if not, it is down until a repair.',
  },
  'beyond.failed.throw': {
    title: 'A throw is an answer',
    text: 'A `throw` while a call is being handled counts as an answer to the caller and not as a failure. Nothing is stored, the timer keeps running, and the machine goes on working.',
  },
  'beyond.scheduler.retryable': {
    title: 'May the wake-up be run again',
    text: 'The scheduler re-runs timer wake-ups only, and only after the transport errors `resource_unavailable` and `result_unknown`. After `result_unexpected` or any other error there is no re-run: the machine is down at once and waits for a repair.',
  },
  'beyond.scheduler.waits': {
    title: 'How long until the re-run',
    text: 'As shipped, the first wait is 5 s and each following one is twice as long: 10, 20 and so on up to 1280 s. That makes nine re-runs, or ten attempts with the first one. The next timer starts the count anew.',
  },
  'beyond.scheduler.same-state': {
    title: 'A re-run meets the same state',
    text: 'The wake-up that failed has stored nothing, so the re-run begins at the same place and sends the adapter the same request again. Only the call id is new, which means that an adapter has to cope with repeated requests.',
  },
  'beyond.scheduler.call-between': {
    title: 'While the re-run is pending',
    text: 'A machine that waits for its re-run counts as working. It therefore accepts a callback, but refuses a repair with “No need to repair”.',
  },
  'beyond.scheduler.exhausted': {
    title: 'No re-runs left',
    text: 'If the tenth attempt fails too, the scheduler leaves the machine down. It will not wake by itself again; somebody has to repair it.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
