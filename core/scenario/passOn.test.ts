import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'
import { passOnAll, passOnText } from './passOn.ts'
import { passOnDraft } from './passOnDraft.ts'
import { plainPayment } from './polling.sample.ts'
import type { SavedRun } from './savedRun.ts'
import { fromCode, toCode } from './share.ts'

const NUMBER = '4242424242424242'
const plain = plainPayment([])
const typed = { ...plain, options: { pan: NUMBER } }
const run: SavedRun = { inputs: [{ callback: { tag: NUMBER, payload: `cvv=123` } }], cursor: 0 }
const paths = ['proxy_options.pan', 'run.inputs[0].callback.tag', 'run.inputs[0].callback.payload']

test('what is saved or shared holds no card number that was typed by hand, and says where one stood', () => {
  const { passed, masked } = passOnText({ scenario: typed, run })
  expect(passed).not.toMatch(/4242424242424242|cvv=123/)
  expect(masked).toEqual(paths)
  const code = toCode(typed, run)
  expect(code).toMatchObject({ masked: paths })
  const all = passOnAll([{ scenario: plain }, { scenario: typed, run }])
  expect(all.masked).toEqual(paths.map(path => `[1].${path}`))
})

test('it opens as it stands: nothing more is masked in it', () => {
  const result = toCode(typed, run)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  for (const parsed of [fromCode(result.code), parseFile(passOnText({ scenario: typed, run }).passed)])
    expect(parsed).toMatchObject({
      scenarios: [{ run: { inputs: [{ callback: { tag: '424242******4242', payload: 'cvv=***' } }] } }],
    })
})

test('where nothing has to be masked nothing is said', () => {
  expect(passOnText({ scenario: plain }).masked).toEqual([])
})

test('a draft is passed on as it was typed, but for what has to be masked', () => {
  const text = `{ "id":"mine",  "proxy_options": { "limit": 5 } }`
  expect(passOnDraft(text)).toEqual({ passed: text, masked: [] })
  expect(passOnDraft(text.replace('5', '"4242 4242 4242 4242"'))).toEqual({
    passed: '{"id": "mine", "proxy_options": {"limit": "424242******4242"}}\n',
    masked: ['proxy_options.limit'],
  })
  expect(passOnDraft('{ "pan": 4242424242424242, "cvv": "123" ')).toEqual({
    passed: '{ "pan": 424242******4242, "cvv": "***" ',
    masked: [''],
  })
  expect(passOnDraft('{"id": "4242424242424242", "id": "mine"}').passed).toBe('{"id": "mine"}\n')
})
