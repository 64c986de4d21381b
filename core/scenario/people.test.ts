import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'
import { DEFAULT_PEOPLE } from './people.ts'

const peopleOf = (code: string, change: object = {}) => {
  const file = {
    version: 2,
    id: 'sample',
    title: { ru: 'пример', en: 'sample' },
    payment: {
      invoice_id: 'inv',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 1, currency: { symbolic_code: code } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
    ...change,
  }
  const parsed = parseFile(JSON.stringify(file))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0].scenario.people
}

test('a cost in the default currency is described by the default', () => {
  expect(peopleOf('RUB')).toEqual(DEFAULT_PEOPLE)
})

test('a cost in another currency is not called by the default’s name and number', () => {
  expect(peopleOf('KZT').currency).toEqual({
    name: 'KZT',
    symbolic_code: 'KZT',
    numeric_code: 0,
    exponent: 2,
  })
})

test('a file may describe its currency itself', () => {
  const currency = { name: 'Tenge', symbolic_code: 'KZT', numeric_code: 398, exponent: 2 }
  expect(peopleOf('KZT', { people: { currency } }).currency).toEqual(currency)
})
