import { expect, test } from 'vitest'
import { createSettings, type Surroundings } from './createSettings.ts'
import { languageFor, parseChoices } from './settings.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

function settings(given: Partial<Surroundings> = {}) {
  const storage = memory()
  return createSettings({ storage: () => storage, languages: ['ru-RU'], systemTheme: 'dark', ...given })
}

const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test('without a choice the system decides', () => {
  expect(settings().getState()).toMatchObject({ language: 'ru', theme: 'dark', remembered: true })
})

test('a choice outlives the page', () => {
  const storage = memory()
  const page = settings({ storage: () => storage }).getState()
  page.setLanguage('en')
  page.setTheme('light')
  page.setSize('timeline', 240)
  const next = settings({ storage: () => storage }).getState()
  expect(next).toMatchObject({ language: 'en', theme: 'light', choices: { sizes: { timeline: 240 } } })
  next.setSize('timeline', undefined)
  expect(settings({ storage: () => storage }).getState().choices.sizes).toEqual({})
})

test('the system is followed until a theme is chosen', () => {
  const store = settings()
  store.getState().followSystem('light')
  expect(store.getState().theme).toBe('light')
  store.getState().setTheme('dark')
  store.getState().followSystem('light')
  expect(store.getState().theme).toBe('dark')
})

test('a blocked storage is survived and admitted', () => {
  const store = settings({ storage: blocked })
  expect(store.getState().remembered).toBe(false)
  store.getState().setLanguage('en')
  expect(store.getState()).toMatchObject({ language: 'en', remembered: false })
})

test('a full storage is admitted, and forgiven once it has room', () => {
  let full = true
  const { getItem } = memory()
  const setItem = () => {
    if (full) throw new DOMException('Full.', 'QuotaExceededError')
  }
  const store = settings({ storage: () => ({ getItem, setItem }) })
  store.getState().setTheme('light')
  expect(store.getState()).toMatchObject({ theme: 'light', remembered: false })
  full = false
  store.getState().setTheme('dark')
  expect(store.getState().remembered).toBe(true)
})

test.each(['', 'null', '[]', '7', '{"language":"de","theme":1,"sizes":{"timeline":-4,"inspector":"9"}}'])(
  'remembered nonsense counts as not chosen: %s',
  text => expect(parseChoices(text)).toEqual({ sizes: {} }),
)

test('the first preferred language that we have wins, else English', () => {
  expect(languageFor(['de', 'ru-RU', 'en'])).toBe('ru')
  expect(languageFor(['en-GB', 'ru'])).toBe('en')
  expect(languageFor(['de'])).toBe('en')
  expect(languageFor([])).toBe('en')
})
