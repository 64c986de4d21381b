import { MOST_REPLY_BYTES } from 'sessionscope/effects/call.ts'
import type { Arrival, ArrivalRefusal } from 'sessionscope/scenario/callbackKit.ts'
import type { Strike, StrikeRefusal } from 'sessionscope/scenario/strike.ts'
import type { Preset } from '../../../../mocks/presets/presets.ts'

const strikes: Readonly<Record<Strike, string>> = {
  'resource_unavailable.near': 'Unavailable',
  'resource_unavailable.far': 'Unavailable, far',
  'result_unknown.near': 'Result unknown',
  'result_unknown.far': 'Result unknown, far',
  'result_unexpected.near': 'Unexpected answer',
  'result_unexpected.far': 'Unexpected answer, far',
  timeout: 'Timeout',
  connection_lost: 'Connection lost',
  empty_body: 'Empty body',
  malformed_body: 'Malformed body',
  wrong_content_type: 'Wrong content type',
  oversize_body: 'Oversize body',
  other_trx: 'Different trx id',
  slow: 'Slow',
  declared_exception: 'Declared exception',
}

const strikeTips: Readonly<Record<Strike, string>> = {
  'resource_unavailable.near': 'The adapter itself answers 503: resource_unavailable.',
  'resource_unavailable.far':
    'A service behind the adapter is not there: 502 with the class resource_unavailable.',
  'result_unknown.near': 'The adapter itself answers 504: result_unknown.',
  'result_unknown.far': 'A service behind the adapter has not answered: 502 with the class result_unknown.',
  'result_unexpected.near': 'The adapter has crashed: 500, result_unexpected.',
  'result_unexpected.far': 'A service behind the adapter has crashed: 502 with the class result_unexpected.',
  timeout: 'Nobody answers before the time limit: result_unknown. The run’s clock moves on by the limit.',
  connection_lost: 'The connection breaks after the request was sent: result_unknown.',
  empty_body: 'Status 200 and no body: the reply cannot be read, result_unexpected.',
  malformed_body: 'Status 200 and a body that breaks off: result_unexpected.',
  wrong_content_type: 'Status 200 and an HTML page in place of a reply: result_unexpected.',
  oversize_body: `A body longer than the ${MOST_REPLY_BYTES.toLocaleString('en')} bytes that are read at most, a limit of this program: result_unexpected.`,
  other_trx: 'The answer brings another transaction id than the one that is bound: proxy_contract_violated.',
  slow: 'The answer comes late, but in time. Nobody waits: only the run’s clock moves on.',
  declared_exception: 'An exception that the function declares.',
}

const strikeRefusals: Readonly<Record<StrikeRefusal, string>> = {
  'nothing bound': 'Nothing is bound before this call yet, so no id can differ. Choose a later call.',
  'no result': 'This call gets no result that could be changed: it is answered with an error or not at all.',
  'own answer':
    'This wake-up has an answer of its own, which goes before all rules: see “Answers by wake-up”.',
  'none declared':
    'The provider’s functions declare no exception. The fault detector’s RegisterOperation does: “Service not found” at the right.',
}

const arrivals: Readonly<Record<Arrival, string>> = {
  on_time: 'On time',
  duplicate: 'Duplicate',
  late: 'Late',
  early: 'Too early',
  unknown_tag: 'Unknown tag',
  old_tag: 'Old tag',
  silent: 'Silent answer',
  before_timer: 'Just before the timer',
  after_timer: 'Just after the timer',
}

const arrivalTips: Readonly<Record<Arrival, string>> = {
  on_time: 'A callback with the right tag in the middle of the wait.',
  duplicate: 'The last callback of the scenario once more, a second later.',
  late: 'A callback a second after the timer has ended the wait.',
  early: 'A callback before the session waits for any: its tag is not known yet.',
  unknown_tag: 'A callback with a tag that nobody has bound.',
  old_tag: 'A callback with an earlier tag of the session: only the newest counts.',
  silent: 'A callback in time that the adapter answers without an intent: the session goes on waiting.',
  before_timer: 'A callback at the very instant of the timer: at the same instant the callback wins.',
  after_timer: 'A callback 1 ms after the timer: the timer wins.',
}

const arrivalRefusals: Readonly<Record<ArrivalRefusal, string>> = {
  'no window':
    'The session never waits for a callback in this scenario. Give the provider a “suspend” first.',
  'no old tag': 'There is no old tag yet: the session is suspended with one tag only.',
  'no timer': 'No timer ends this wait.',
  recorded: 'A recorded scenario gives its inputs one by one, whatever the clock says: add an input by hand.',
  'no callback yet': 'There is no callback yet that could be repeated.',
}

const presetNames: Readonly<Record<Preset, string>> = {
  no_preauth: 'Without 3-DS',
  scenario_: 'Attempt by attempt: good, temp, fail, error',
  'preauth_3ds:timeout=': '3-DS, waits for the payer',
  preauth_3ds_offsite: 'Off-site 3-DS, polled',
  payment_terminal: 'Payment terminal with a receipt',
  mobile_commerce: 'Mobile commerce',
  'lay low buddy': '3-DS with a silent callback',
  change_cash_increase: 'Increased cost',
  change_cash_decrease: 'Decreased cost',
  rec_token: 'Recurrent token',
  unexpected_failure: 'Crash after the transaction is bound',
  unexpected_failure_no_trx: 'Crash at the first call',
  unexpected_failure_when_suspended: 'Crash of the timeout callback',
}

const presetAbout: Readonly<Record<Preset, string>> = {
  no_preauth: 'Sleeps for 0 s, then finishes well with a transaction.',
  scenario_: 'One letter per attempt; after the last one every attempt is good.',
  'preauth_3ds:timeout=':
    'Redirects and suspends; a callback puts it to sleep for 1 s, then it finishes well.',
  preauth_3ds_offsite: 'Redirects and sleeps; polled every second until the payer was there.',
  payment_terminal: 'Suspends with a receipt; the tag is made of invoice and payment.',
  mobile_commerce:
    'Suspends twice with a timeout callback; the second one finishes well, without a transaction.',
  'lay low buddy': 'As 3-DS; a callback with the payload “lay low buddy” is answered without an intent.',
  change_cash_increase: 'Finishes well with twice the cost.',
  change_cash_decrease: 'Finishes well with half the cost.',
  rec_token: 'Finishes well with the token rec_token.',
  unexpected_failure: 'Binds a transaction, sleeps for 1 s, then crashes: the machine stops.',
  unexpected_failure_no_trx: 'Crashes at the first call: the machine stops.',
  unexpected_failure_when_suspended:
    'Suspends for 0 s; the timeout callback crashes: the machine stops, suspended.',
}

export const faults = {
  presets: {
    open: 'Known provider…',
    provider: 'Provider',
    names: presetNames,
    about: presetAbout,
    letters: 'Letters: g good, t temporary failure, f failure, e error',
    wrongLetters: (letters: string) => `Only g, t, f and e are letters of it; remove “${letters}”.`,
    timeout: 'Waits for the payer, s',
    wrongTimeout: 'A whole number of seconds is expected, such as 60.',
    comes: 'The payer comes',
    preview: 'Rules that it brings',
    noRetries:
      'The retry policy of this target has no waits: the first failure is the last. Choose one under Settings.',
    apply: 'Take these rules',
    replaces: 'They take the place of the present rules and of answers by wake-up; undo brings those back.',
    unreadable: 'The scenario has a mistake: mend it first.',
    mendFirst: 'Mend what is marked first.',
  },
  faults: {
    title: 'One-click faults',
    note: 'Each is a rule or an input above. Undo: Ctrl+Z',
    struck: (fault: string, call: string) => `Put in: “${fault}” strikes call ${call}. Undo: Ctrl+Z`,
    takenAway: (fault: string) => `Taken out: “${fault}”. Undo: Ctrl+Z`,
    moved: (arrival: string, place: number) =>
      `The payer’s callback now comes as “${arrival}”: input ${place} under “From outside”. Undo: Ctrl+Z`,
    arranged: (arrival: string, place: number) =>
      `Put in: “${arrival}”, input ${place} under “From outside”. Undo: Ctrl+Z`,
    unreadable: 'The scenario has a mistake: once it is mended, faults can be put in.',
    provider: 'Provider’s answer',
    call: 'Which call',
    nextCall: (call: string) => `Next: ${call}`,
    noCall: 'The provider is never called in this scenario.',
    strikes,
    strikeTips,
    refusals: strikeRefusals,
    callback: 'Callback',
    window: 'Which wait',
    arrivals,
    arrivalTips,
    arrivalRefusals,
    detector: 'Fault detector',
    detectorFaults: {
      timeout: 'Does not answer',
      service_not_found: 'Service not found',
      result_unexpected: 'Crashes',
    },
    detectorNote: 'Its trouble does not affect the payment.',
  },
}
