import { readdirSync } from 'node:fs'
import { needs } from 'sessionscope/machine/advance.ts'
import { hasLeft } from 'sessionscope/payment/state.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import { startRun } from 'sessionscope/scenario/start.ts'
import { stepBy, trace } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { contents } from './scenarios/contents.ts'
import { libraryEntries, openEntry, openingEntry } from './scenarios/index.ts'
import { isTag, tagNames, tags } from './scenarios/tags.ts'

/** Where each scenario ends; for the names known from hellgate and its test bank, as those say. */
const ends: Readonly<Record<string, readonly string[]>> = {
  'payment/processing_accounter': [
    '3ds-waiting-for-the-payer',
    'payment_success',
    'Success',
    'polling',
    'payment_success_on_second_try',
    'callback-races-timer',
    'payment_w_terminal_w_payment_service_success',
    'payment_with_offsite_preauth_success',
    'payment_w_mobile_commerce',
    '3-D Secure Success',
    '3-D Secure 2.0 Success',
    'payment_success_with_increased_cost',
    'payment_success_with_decreased_cost',
    'first_recurrent_payment_success_test',
    'payment_temporary_unavailability_retry_success',
    'repair_fulfill_session_with_trx_succeeded',
    'repair_fulfill_suspended_session_succeeded',
    'repair-incompatible',
    'adhoc_repair_working_failed',
    'provider-unavailable',
    'provider-result-unknown',
    'callback-crash',
    'transaction-replaced',
    'fault-detector-down',
    'fault-detector-forgot',
    'callback-between-reruns',
    'open-doors',
  ],
  'payment/processing_failure': [
    'payment_fail_after_silent_callback',
    'payment_session_changed_to_fail',
    'invoice_cancellation_after_payment_timeout',
    'late-callback',
    'payment_with_offsite_preauth_failed',
    'payment_suspend_timeout_failure',
    '3-D Secure Failure',
    'payment_cascade_failures',
    'payment_cascade_fail_ui',
    'Insufficient Funds',
    'Unknown Failure',
    'payment_temporary_unavailability_too_many_retries',
    'processing_deadline_reached_test',
    'repair_fail_session_on_processed_succeeded',
    'repair_fail_suspended_session_succeeded',
    'repair_complex_second_scenario_succeeded',
    'provider-unavailable-for-good',
    'provider-result-unexpected',
    'fault-detector-forgets',
    'fault-detector-forgets-crash',
  ],
  'payment/finalizing_accounter': [
    'payment_hold_capturing',
    'payment_partial_capture_success',
    'payment_capture_failed',
    'payment_capture_retries_exceeded',
    'payment_hold_cancellation',
    'payment_error_in_cancel_session_does_not_cause_payment_failure',
    'captured-cost-changed',
    'repair_fulfill_session_on_captured_succeeded',
  ],
  'refund/accounter': [
    'payment_refund_success',
    'payment_refund_success_after_callback',
    'retry_temporary_unavailability_refund',
    'refund-with-token',
    'repair_fulfill_session_on_refund_succeeded',
  ],
  'refund/failure': [
    'payment_refund_failure',
    'refund-session-change',
    'repair_fail_session_on_refund_succeeded',
  ],
  // These two never end by themselves, which is what they show.
  'payment/processing_session': ['silent-timeout-callback'],
  'refund/session': ['refund-hangs'],
}

test('every file of the library is offered, once', () => {
  const files = readdirSync(new URL('scenarios', import.meta.url)).filter(name => name.endsWith('.json'))
  const named = contents.flatMap(({ names }) => names).map(name => `${name}.json`)
  expect(named.toSorted()).toEqual(files.toSorted())
})

test('no two scenarios share an id, and each is expected to end somewhere', () => {
  const ids = libraryEntries.map(({ id }) => id)
  expect(ids.toSorted()).toEqual(Object.values(ends).flat().toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})

test('the app opens on the payer whom 3-D Secure waits for', () => {
  expect(openingEntry().title).toEqual({
    ru: '3-D Secure: ждём плательщика',
    en: '3-D Secure: waiting for the payer',
  })
})

test.each(libraryEntries)(
  '$id runs to its end, uses all that comes from outside, and ends as told',
  entry => {
    const { scenario } = openEntry(entry)
    let run = startRun(scenario)
    let steps = 0
    for (let next = stepBy(scenario, run); next && steps < 10_000; next = stepBy(scenario, run), steps++)
      run = next
    expect(steps).toBeLessThan(10_000)
    expect(needs(run)).toBe('outside')
    expect(run.script).toBe(scenario.outside.length)
    expect(ends[run.state.activity]).toContain(scenario.id)
    expect(hasLeft(run.state.activity)).toBe(run.at === 'machine.left')
    expect(trace(scenario).at(-1)?.activity).toBe(run.state.activity)
  },
)

test.each(libraryEntries)('$id is the same after being saved and opened again', entry => {
  const { scenario } = openEntry(entry)
  const parsed = parseFile(serialize(scenario))
  expect('scenarios' in parsed && parsed.scenarios[0].scenario).toEqual(scenario)
})

test.each(libraryEntries)('$id speaks both languages', ({ title, about }) => {
  for (const { ru, en } of [title, about]) {
    expect(ru).toMatch(/\p{Script=Cyrillic}/u)
    expect(en).not.toMatch(/\p{Script=Cyrillic}|'|"|!/u)
    expect(ru).not.toMatch(/["'“”!]|ё̈/u)
  }
})

test.each(libraryEntries)('$id is tagged from the library’s own list, in its order', ({ tags: own }) => {
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter(tag => !isTag(tag))).toEqual([])
  expect(new Set(own).size).toBe(own.length)
})

test('every tag finds something, and not everything, and is said in both languages', () => {
  for (const tag of tagNames) {
    const { length } = libraryEntries.filter(entry => entry.tags.includes(tag))
    expect([tag, length > 0 && length < libraryEntries.length]).toEqual([tag, true])
  }
  const said = (language: 'ru' | 'en') => new Set(tagNames.map(tag => tags[tag][language])).size
  expect([said('ru'), said('en')]).toEqual([tagNames.length, tagNames.length])
})
