import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64 } from '../wire/index.ts'
import { masked } from './mask.ts'
import { maskedText } from './maskText.ts'
import { parseFile } from './parse.ts'

const LONGEST_RUN = 19

/** A number of the given length whose check digit is right. */
const withCheck = (digits: string): string => {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, at) => (at % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] : Number(digit)) ?? 0)
    .reduce((a, b) => a + b, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
const digit = fc.integer({ min: 0, max: 9 }).map(String)
const number = fc
  .tuple(
    fc.integer({ min: 2, max: 9 }).map(String),
    fc.array(digit, { minLength: 11, maxLength: LONGEST_RUN - 2 }),
  )
  .map(([first, rest]) => withCheck(first + rest.join('')))
const inFours = (digits: string, between: string) =>
  (digits.match(/.{3,4}(?=.{3}|$)|.+/g) ?? []).join(between)

test.each([
  ['4242424242424242', '424242******4242'],
  ['4242 4242 4242 4242', '424242******4242'],
  ['5555-5555-5555-4444', '555555******4444'],
  ['3782 822463 10005', '378282*****0005'],
  ['2200000000000004', '220000******0004'],
  ['{"pan":"4242424242424242","exp":"12/25"}', '{"pan":"424242******4242","exp":"12/25"}'],
  ['card 4242424242424242 12/25 123', 'card 424242******4242 12/25 123'],
  [';4242424242424242=25121011234567', ';424242******4242=25121011234567'],
  ['*4242424242424242*', '*424242******4242*'],
  ['4242\u00a04242\u202f4242\u20094242', '424242******4242'],
  ['4242\u20114242\u20134242\u22124242', '424242******4242'],
  ['4242  4242 - 4242_4242', '424242******4242'],
  ['pan=4242+4242+4242+4242&x=1', 'pan=424242******4242&x=1'],
  ['?pan=4242%204242%204242%204242', '?pan=424242******4242'],
  ['card%204242424242424242', 'card%20424242******4242'],
  ['%7B%22pan%22%3A%224242424242424242%22%7D', '%7B%22pan%22%3A%22424242******4242%22%7D'],
  ['50%5555555555554444', '50%555555******4444'],
  ['card%5Bcvv%5D=123', 'card%5Bcvv%5D=***'],
  ['%22cvv%22%3A%22123%22', '%22cvv%22%3A%22***%22'],
  ['card_cvv=123&amount=5', 'card_cvv=***&amount=5'],
  ['card[cvv]=123', 'card[cvv]=***'],
  ['{"securityCode":"123","pin": 1234}', '{"securityCode":"***","pin": ***}'],
  ['Security code: 123', 'Security code: ***'],
  ['payer card pin=123456', 'payer card pin=***'],
  [String.raw`{\"cvc2\": \"1234\"}`, String.raw`{\"cvc2\": \"***\"}`],
])('%s becomes %s', (text, clear) => expect(maskedText(text)).toBe(clear))

test.each([
  '4242424242424241',
  '424242424242',
  '42424242424242424242',
  '2024-06-01T12:00:00.123456789Z',
  '1717243200000',
  'tag-2024-06-01-12-30-00-1234',
  '123e4567-e89b-12d3-a456-426614174000',
  '00000000-0000-0000-0000-000000000000',
  'cvv is 123 roubles',
  '4242.4242.4242.4242',
  'shopping: 1234',
  'spin=1234',
  'amount=123',
])('%s is no card number and stays', text => expect(maskedText(text)).toBe(text))

test('of any number, whole or in groups, six digits and four are left, wherever in a text it stands', () => {
  const words = fc.constantFrom('', ' ', 'x', 'карта ', '"', '\n', '*', '=', '%20', '%3A%22', '%5B')
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('', ' ', '-', '\u00a0', '\u2011', '  ', '+', '%20', '_'),
      words,
      words,
      (digits, between, before, after) => {
        const clear = maskedText(`${before}${inFours(digits, between)}${after}`)
        expect(clear).toContain(`${digits.slice(0, 6)}***`)
        expect(clear).toContain(`***${digits.slice(-4)}`)
        expect(clear.replaceAll(/%[0-9A-F]{2}|\D/g, '')).toHaveLength(10)
      },
    ),
  )
})

test('a text of any length is read once, however many groups it has', () => {
  const groups = '1 '.repeat(3_000_000)
  expect(maskedText(groups)).toBe(groups)
  expect(maskedText(`${groups}4242424242424242`)).toBe(`${groups}424242******4242`)
})

test('a key of any length is looked at no more closely than a short one', () => {
  const key = `${'a_'.repeat(400_000)}card_cvv`
  expect(masked({ [key]: '123' }).value).toEqual({ [key]: '***' })
})

const scraps = fc.array(
  fc.oneof(number, digit, fc.constantFrom(' ', '-', '%20', '_', '*', '***', '=', 'a', 'cvv=', 'pin: ')),
  {
    maxLength: 12,
  },
)

test('what is masked stays as it is when it is masked again', () => {
  fc.assert(
    fc.property(scraps, parts => {
      const once = maskedText(parts.join(''))
      expect(maskedText(once)).toBe(once)
    }),
  )
})

test('secrets are masked whole by their keys, however these are spelt, and told by their paths', () => {
  const given = {
    id: 'x',
    extra: {
      CVV: '123',
      payerCardCvc: 7,
      'card-number': 'secret',
      Track_2_Data: ['a', { b: 5 }],
      pin: '',
      token: 'kept',
    },
    list: ['4242424242424242', 'plain'],
  }
  expect(masked(given, [3])).toEqual({
    value: {
      id: 'x',
      extra: {
        CVV: '***',
        payerCardCvc: '***',
        'card-number': '***',
        Track_2_Data: ['***', { b: '***' }],
        pin: '',
        token: 'kept',
      },
      list: ['424242******4242', 'plain'],
    },
    paths: [
      '[3].extra.CVV',
      '[3].extra.payerCardCvc',
      '[3].extra.card-number',
      '[3].extra.Track_2_Data[0]',
      '[3].extra.Track_2_Data[1].b',
      '[3].list[0]',
    ],
  })
})

test('a value without any is the very same value; numbers and digits of amounts are left alone', () => {
  const given = {
    amount: 4_242_424_242_424_242,
    long: { $i64: '4242424242424242' },
    bytes: { $base64: '/w==' },
  }
  const result = masked(given)
  expect(result.value).toBe(given)
  expect(result.paths).toEqual([])
})

const base64 = (text: string) => toBase64(new TextEncoder().encode(text))

test('a number that comes as base64 is masked inside', () => {
  expect(masked({ state: { $base64: base64('pan 4242424242424242') } })).toEqual({
    value: { state: { $base64: base64('pan 424242******4242') } },
    paths: ['state'],
  })
})

test('a secret key is no field of the protocol: no value of it can be broken', () => {
  const schema = ['domain.ts', 'providerProxy.ts']
    .map(file => readFileSync(new URL(`../wire/schema/${file}`, import.meta.url), 'utf8'))
    .join('\n')
  const names = new Set(schema.replaceAll(/^enum .*$/gm, '').match(/\b[a-z]\w+\b/g))
  expect(names.size).toBeGreaterThan(200)
  const changed = [...names].filter(name => masked({ [name]: 'kept' }).paths.length > 0)
  expect(changed).toEqual([])
})

test('nothing in the recorded cases looks like a card', () => {
  const files = ['authored', 'edges', 'random'].map(name =>
    readFileSync(new URL(`../conformance/${name}.json`, import.meta.url), 'utf8'),
  )
  for (const content of files) expect(masked(JSON.parse(content)).paths).toEqual([])
})

const withCards = {
  version: 3,
  id: 'cards',
  title: { ru: 'к', en: 'c' },
  payment: {
    invoice_id: 'i',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  proxy_options: { cvv: '123' },
  outside: [{ callback: { tag: '4242424242424242', payload: 'pan=4242 4242 4242 4242' } }],
}

test('a file is masked before it is read, each scenario of it with its own paths', () => {
  const parsed = parseFile(JSON.stringify([withCards, { ...withCards, proxy_options: {}, outside: [] }]))
  if ('problems' in parsed) throw new Error(parsed.problems[0].path)
  const [first, second] = parsed.scenarios
  expect(first.masked).toEqual([
    '[0].proxy_options.cvv',
    '[0].outside[0].callback.tag',
    '[0].outside[0].callback.payload',
  ])
  expect(first.scenario.options).toEqual({ cvv: '***' })
  expect(first.scenario.outside).toEqual([
    { callback: { tag: '424242******4242', payload: 'pan=424242******4242' } },
  ])
  expect(second).not.toHaveProperty('masked')
})

test('a refusal shows nothing that was to be masked', () => {
  const parsed = parseFile(JSON.stringify({ ...withCards, route: '4242424242424242' }))
  expect(JSON.stringify(parsed)).not.toContain('4242424242424242')
  expect(JSON.stringify(parsed)).toContain('424242******4242')
})
