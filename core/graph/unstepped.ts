import type { ParagraphKey } from '../paragraphs/keys.ts'

const OUTSIDE_BEFORE = 'It happens in an activity before the session stages; a scenario begins after it.'
const ONE_INVOICE = 'A run has one invoice with one payment at work, so this refusal cannot come up.'
const AD_HOC = 'Changes written by hand are not simulated; only the repair with a scenario is.'

/** Paragraphs without a step of their own, each with the reason. A test proves that all others have one. */
export const unstepped = {
  'beyond.flow.done': 'No session stage ends with done; it belongs to the activities after.',
  'beyond.callback.invoice-guard': ONE_INVOICE,
  'beyond.change.unknown': 'The protocol can express no other change than a failure.',
  'beyond.repair.door-not-found': ONE_INVOICE,
  'beyond.repair.no-payment': ONE_INVOICE,
  'beyond.repair.idle': ONE_INVOICE,
  'beyond.repair.adhoc': AD_HOC,
  'beyond.repair.adhoc-empty-action': AD_HOC,
  'beyond.tag.get-payment': 'The adapter asks for it on its own; the session algorithm takes no part.',
  'beyond.fd.disabled': 'The recordings were made with the fault detector switched on; so is every run here.',
  'beyond.fold.timings': 'Nothing depends on the timings, and the recordings leave them out.',
  'beyond.before.route': OUTSIDE_BEFORE,
  'beyond.before.captured': OUTSIDE_BEFORE,
  'beyond.before.partial-capture': OUTSIDE_BEFORE,
  'beyond.before.cancelled': OUTSIDE_BEFORE,
  'beyond.before.refunded': OUTSIDE_BEFORE,
  'beyond.before.manual-refund': OUTSIDE_BEFORE,
} as const satisfies Partial<Record<ParagraphKey, string>>
