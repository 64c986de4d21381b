import type { DocumentKey, ParagraphText } from '../keys.ts'

type StartKey = Extract<DocumentKey, `find.${string}` | `start.${string}` | `process.${string}`>

/** Finding the session, starting one, and getting it ready: paragraphs 1 to 3.b.5. */
export const startEn: Readonly<Record<StartKey, ParagraphText>> = {
  'find.activity': {
    title: 'Where the machine stands',
    text: 'The timer has woken the machine, and the first thing it looks at is where it left off: the activity is read from the state `St`. The activity decides which work comes now and whose session to look for.',
  },
  'find.session': {
    title: 'Which session is being worked on',
    text: 'The activity leads to the session to be worked on. A payment looks for it by its target; an activity that is not about sessions has none. The document finds a refund’s session the same way; in fact a refund takes the newest session of its own list.',
  },
  'find.target': {
    title: 'What the payment is being brought to',
    text: 'The target is written in the state: process the payment (`processed`), capture the money (`captured`) or cancel the payment (`cancelled`). Without it there is no telling which of the payment’s sessions is wanted.',
  },
  'find.by-target': {
    title: 'Looking a session up by its target',
    text: 'Each target has its own sessions, so the target serves as the key. First its type is worked out, then the session is picked by that type.',
  },
  'find.target-type': {
    title: 'The type of the target',
    text: 'A target may carry details, the amount of a capture for instance, but only its type matters here: `processed`, `captured`, `cancelled` or `refunded`. The rest is set aside for this step.',
  },
  'find.newest-of-type': {
    title: 'The newest session of this type',
    text: 'Sessions of one type form a list with the newest in front, and the first that fits is taken. In the document the type is enough; in fact the session must also be on the current route. So right after a change of route there is no session, and with no route at all there is none either.',
  },
  'find.found': {
    title: 'Was a session found?',
    text: 'The path divides here. If there is no session for this target, one has to be started (3.а); if there is one, work on it continues (3.b).',
  },
  'start.not-found': {
    title: 'No session: one will be started',
    text: 'This whole wake-up goes into starting a session; the provider is not called in it. In the document a session for any target starts this way; in fact only the processing of a payment (`processed`) does. Capture, cancel and refund sessions are started by the activity before, so they exist by the time the machine gets here.',
  },
  'start.target-type': {
    title: 'The target of the new session',
    text: 'Target and type are read from the state once more: this is the target that the session will have. The document lists all four types; in fact only `processed` occurs here.',
  },
  'start.new-action': {
    title: 'An empty action for the timer',
    text: 'An action is made, that is, an order about what to do with the timer after this wake-up. It is empty so far and leaves the timer alone; one of the next steps writes a time into it.',
  },
  'start.deadline': {
    title: 'Has the processing deadline been reached?',
    text: 'A payment may have a processing deadline (`processing_deadline`); once it is reached, even at this very instant, it is too late to start. The payment then fails with `authorization_failed/processing_deadline_reached` and its rollback begins. In the document an error is thrown here; in fact nothing is raised, the failure is handed to `process_failure`. Retries do not look at the deadline again.',
  },
  'start.session-started': {
    title: 'The session has started',
    text: 'The one change of this wake-up is `session_started` with the payment’s target. Once folded, it puts a new active session at the head of its type’s list, on the current route and without tags so far.',
  },
  'start.timer-zero': {
    title: 'Timer at zero seconds',
    text: 'A timer with no delay is written into the action, so that the machine wakes right after storing. It is the next wake-up that calls the provider, once the start is safely on record. The document has a “todo” here; in fact nothing more belongs to this step.',
  },
  'start.go-on': {
    title: 'The wake-up ends, the activity stays',
    text: 'Change and action are stored under the word `next`: the work is not over. In the document this leads to the next stage; in fact the activity does not change. When the timer fires, the machine searches again and this time finds the session (3.b).',
  },
  'process.found': {
    title: 'There is a session: work goes on',
    text: 'The session is made ready: a repair scenario, if there is one, and the information for the adapter are put into it. It then does its next piece of work, and the payment or the refund itself deals with the outcome (3.b.6).',
  },
  'process.repair-check': {
    title: 'Is this a repair?',
    text: 'If a repair has woken the machine, its scenario becomes a ready-made result: `fail_session` a failure, `fulfill_session` a success. The result is put into the session for this wake-up alone; otherwise the session stays as it was found. The document names the complex scenario only; in fact a plain one counts too, but just these two kinds. A scenario that comes before a session exists is accepted and changes nothing.',
  },
  'process.payment-info': {
    title: 'What to tell the adapter',
    text: 'The payment information is put together: shop, invoice, and the payment with its current transaction. A capture (`captured`) adds its own data with the amount, a refund adds the refund with the transaction of its own session.',
  },
  'process.set-payment-info': {
    title: 'The session gets the information',
    text: 'The information is put into the session, to be at hand when the adapter is called. It does not enter the history: the next wake-up puts it together anew.',
  },
  'process.deduce-activity': {
    title: 'What the session is busy with',
    text: 'The session itself works out what to do. If a repair result has been put into it, that is `repair`, whatever its status. Otherwise the status decides: `active`, `suspended` or `finished`.',
  },
  'process.dispatch': {
    title: 'Four ways for a session',
    text: 'An active session turns to the provider (3.b.5.a); a suspended one does what was agreed in case its wait runs out (3.b.5.b). A repair applies its ready-made result (3.b.5.c), and a finished session is left as it is (3.b.5.d).',
  },
}
