import type { EditedField } from 'sessionscope/language/edit.ts'

/** What each field that a hand may set is about, and in what it is counted. */
export const edited: Readonly<Record<EditedField, string>> = {
  activity: 'What the machine is busy with in the payment.',
  target: 'What the session is to bring the payment to.',
  route: 'Provider and terminal. A session is found by them: a new route finds none.',
  'session.status':
    'A finished session is opened again by it. It becomes finished by `session.result` and by nothing else.',
  'session.tags': 'The tags that the session was suspended with, the newest first.',
  'session.timeout_behaviour': 'What happens when the callback does not come in time.',
  'session.trx': 'The transaction bound to the session. A reply with another id breaks the contract.',
  'session.proxy_state': 'What the adapter has put down for itself; it gets it back with the next call.',
  'session.interaction': 'What the payer is asked to do.',
  'session.result':
    'How the session ended. Setting it finishes the session, unsetting it makes it active again.',
  'payment.cost': 'The amount in minor units: 42000 are 420 roubles.',
  'payment.changed_cost': 'What the adapter has changed the cost to, in minor units.',
  'payment.processing_deadline': 'Until when the payment may be processed, for example 2024-06-01T12:30:00Z.',
  'payment.trx': 'The transaction of the payment; a session that starts takes it over.',
  'payment.rec_token': 'The token for recurrent payments.',
  'payment.failure': 'Why the payment failed.',
  retry_attempts: 'How many retries of this target have been made: the retry policy counts on from here.',
  'timer.deadline': 'When the armed timer fires, for example 2024-06-01T12:01:00Z. Unset, no timer is armed.',
  machine_tag:
    'Tags that the registry knows, the newest first. A callback with another one belongs to nobody.',
  'config.payment_retry_policy':
    'For each target after how many seconds and how often it is retried: {"processed": {"linear": {"retries": 3, "timeout": 10}}}. Instead of linear: exponential, intervals, timecap, no_retry.',
  'config.benign_failures': 'Codes of failures that do not count against conversion.',
  'config.provider_timeout': 'Milliseconds after which a call without an answer has failed.',
  proxy_options: 'Settings of the adapter; they go along with every call.',
  doors:
    'Guarded doors turn away what the machine cannot take now. Open ones let it in, and the run goes on after an exception, as in recorded cases.',
  script: 'How many of the scenario’s outside inputs count as taken: one more drops the next one.',
}
