import type { BeyondKey, ParagraphText } from '../keys.ts'

/** The door of the repair and what a repair does: English texts. */
export const beyondRepairEn = {
  'beyond.repair.door-working': {
    title: 'A working machine is not repaired',
    text: 'Only a failed machine takes a repair. A working one, which includes a machine that waits for a callback or for its re-run, answers `InvalidRequest` with the text “No need to repair”.',
  },
  'beyond.repair.door-not-found': {
    title: 'No such invoice',
    text: 'If there is no invoice with this id, there is nothing to repair, and the caller gets `InvoiceNotFound`.',
  },
  'beyond.repair.entry': {
    title: 'Repair by scenario',
    text: 'The machine is woken with a scenario in hand, and the code that runs is the same as when the timer fires. The difference shows later: a session that finds a scenario does not turn to the adapter.',
  },
  'beyond.repair.no-payment': {
    title: 'The invoice has no payment at work',
    text: 'A scenario is meant for a payment, but none of this invoice’s payments is at work. The repair is refused as `invoice_has_no_active_payment`.',
  },
  'beyond.repair.idle': {
    title: 'The payment is idle',
    text: 'When the payment’s activity is `idle`, there is nothing to fail or to bring to an end. The repair is refused as `cant_fail_payment_in_idle_state`.',
  },
  'beyond.repair.activity': {
    title: 'What the scenario is checked against',
    text: 'For a payment it is the activity; for a refund it is `refund` together with the stage deduced for it, such as `refund/session`. This value decides whether the scenario fits.',
  },
  'beyond.repair.compatible': {
    title: 'Does the scenario fit',
    text: '`fail_session` fits `processing_session` and `refund/session`, `fulfill_session` fits `finalizing_session` as well. `fail_pre_processing` and `skip_inspector` are for the stages before any session. A scenario that does not fit leads to the exception `activity_not_compatible_with_scenario`.',
  },
  'beyond.repair.complex': {
    title: 'A complex scenario',
    text: '`complex` is a list of which only the first fitting element is used; a nested complex one never fits. If none does, the exception is `activity_not_compatible_with_complex_scenario`.',
  },
  'beyond.repair.hold': {
    title: 'A scenario lasts one wake-up',
    text: 'The chosen scenario is put into the payment’s state in memory and never stored. It has no influence on the next wake-up.',
  },
  'beyond.repair.fail-result': {
    title: 'fail_session becomes a result',
    text: 'The scenario turns into a ready-made result, as if the adapter had sent it: the intent `finish` with the given failure, and the transaction if there is one. The proxy state stays as it is.',
  },
  'beyond.repair.fulfill-result': {
    title: 'fulfill_session becomes a result',
    text: 'The ready-made result has the intent `finish` with a success, and the transaction if one is given. It cannot carry a token or a new cost, and the proxy state stays as it is.',
  },
  'beyond.repair.refund-scenario': {
    title: 'A scenario for a refund',
    text: 'A refund gets the scenario along with its options and puts it into its own session, even when there is none to put. The rules from there on are those of a payment.',
  },
  'beyond.repair.before-session': {
    title: 'A scenario ahead of the session',
    text: 'The scenario fits the activity, but no session exists yet, so there is nothing to apply it to. It disappears without a trace: the wake-up checks the processing deadline and starts a session as usual.',
  },
  'beyond.repair.transient': {
    title: 'A transient failure from a scenario',
    text: '`fail_session` with a transient failure obeys the retry policy. If a retry is left, the session starts anew instead of failing; to stop a payment for certain, the failure has to be a fatal one.',
  },
  'beyond.repair.refused': {
    title: 'The scenario does not fit',
    text: 'The machine stays down as it was, and another scenario may be tried. The caller sees an unexpected result instead of an exception declared by the protocol, so the reason has to be looked up in the log.',
  },
  'beyond.repair.raised': {
    title: 'The repair ends with an error',
    text: 'Applying a scenario can raise an error of its own: the transaction has another id, for example, or a fatal failure hits `captured` or `cancelled`. Nothing is stored, and the machine stays down.',
  },
  'beyond.repair.success': {
    title: 'The machine works again',
    text: 'The changes are stored and the action is carried out: the timer it set is what wakes the machine next. From now on calls are accepted again, and a second repair would be refused.',
  },
  'beyond.repair.adhoc': {
    title: 'Repair by hand',
    text: 'Instead of a scenario, `Invoicing.Repair` brings ready changes and an action; the changes are checked strictly unless the check is switched off. This is how a failed capture is usually mended: `session_finished` with the result `succeeded` is written in. It is not simulated here.',
  },
  'beyond.repair.adhoc-empty-action': {
    title: 'Repair by hand without a timer',
    text: 'If the machine failed in a timer wake-up and the repair by hand sets no timer, the same wake-up runs again at once. The state it meets already contains the changes that were written in.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
