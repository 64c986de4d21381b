import type { EditedField } from 'sessionscope/language/edit.ts'
import { extend } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { play, threeDSecure } from '../timeline/runs.sample.ts'
import { words } from '../words/words.ts'
import { entryName } from './entryName.ts'

const past = play(threeDSecure)
const field: EditedField = 'session.proxy_state'
const byHand = (to: string | undefined) =>
  extend(past, { edit: { field, ...(to !== undefined && { to }) }, step: past.length - 1 })

test('an entry that a hand has made is named after what was set, all others after their step', () => {
  const last = past.length - 1
  expect(entryName(byHand('x'), last, words.en, 'en')).toBe(entryName(past, last, words.en, 'en'))
  expect(entryName(byHand('x'), last + 1, words.en, 'en')).toBe('session.proxy_state set by hand')
  expect(entryName(byHand('x'), last + 1, words.ru, 'ru')).toBe('session.proxy_state задано вручную')
  expect(entryName(byHand(undefined), last + 1, words.en, 'en')).toBe('session.proxy_state unset by hand')
})

test('an answered call is named after what was answered', () => {
  const names = Array.from({ length: past.length }, (_, index) => entryName(past, index, words.en, 'en'))
  expect(names).toContain('Call the adapter')
  expect(names).toContain('Call the adapter: suspend')
  expect(names).toContain('Detector: start')
})
