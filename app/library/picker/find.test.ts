import fc from 'fast-check'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import { expect, test } from 'vitest'
import { library, libraryEntries, openEntry } from '../../../mocks/scenarios/index.ts'
import { tagNames } from '../../../mocks/scenarios/tags.ts'
import { createLibrary } from '../library.ts'
import { findEntries, tagsOf, tagWords } from './find.ts'

const filled = () => {
  const made = createLibrary(() => 'test')
  made.fill(library, openEntry)
  return made
}
const { entries } = filled().store.getState()

const search = (text: string, tags: readonly string[] = []) => findEntries(entries, { text, tags })
const said = (text: string, tags?: readonly string[]) => search(text, tags).said.map(({ id }) => id)

test.each([
  ['callback too late'],
  ['LATE callback'],
  ['обратный вызов опоздал'],
  ['ОПОЗДАЛ обратного вызова'],
  ['late-callback'],
])('the callback that comes too late is found by “%s”', text => expect(said(text)).toEqual(['late-callback']))

test('a name known from a test finds its scenario, also in part', () => {
  expect(said('payment_success_on_second_try')).toEqual(['payment_success_on_second_try'])
  expect(said('offsite_preauth')).toEqual([
    'payment_with_offsite_preauth_success',
    'payment_with_offsite_preauth_failed',
  ])
})

test('with ё and without it the same is found', () => {
  expect(said('ещё').length).toBeGreaterThan(0)
  expect(said('еще')).toEqual(said('ещё'))
})

test('words of both languages go together, and a tag is found by its words in either', () => {
  expect(said('возврат callback')).toContain('payment_refund_success_after_callback')
  expect(said('транспортная ошибка')).toEqual(expect.arrayContaining(said('', ['transport error'])))
})

test.each([['stuck'], ['застряла'], ['зависла'], ['починить']])(
  'a machine that is down is found by “%s”, as people say',
  text => expect(said(text)).toEqual(expect.arrayContaining(said('', ['repair']))),
)

test('pressed tags all have to be there', () => {
  expect(said('', ['refund', 'retry'])).toEqual(['retry_temporary_unavailability_refund'])
})

test('what stands in a file alone is found apart, and not by words that are in every file', () => {
  const { said: byWords, inFile } = search('mobile_commerce finish success')
  expect(byWords).toEqual([])
  expect(inFile.map(({ id }) => id)).toEqual(['payment_w_mobile_commerce'])
  expect(search('zz')).toEqual({ said: [], inFile: [] })
})

test('nothing is found by what is nowhere', () => {
  expect(search('supercalifragilistic')).toEqual({ said: [], inFile: [] })
})

test('a word more never finds more, and the order of words does not matter', () => {
  const word = fc.constantFrom('callback', 'refund', 'отказ', 'таймер', '3-D', 'error', 'st', 'успех')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), word, (words, one) => {
      const more = said([...words, one].join(' '))
      expect(said(words.join(' '))).toEqual(expect.arrayContaining(more))
      expect(said([one, ...words.toReversed()].join('  '))).toEqual(more)
    }),
  )
})

test('whatever is written, nothing is found twice', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.subarray([...tagNames], { maxLength: 2 }),
      (text, tags) => {
        const found = search(text, tags)
        const keys = [...found.said, ...found.inFile].map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      },
    ),
  )
})

test('tags of the library come first and in its order, then those of somebody’s file in their own words', async () => {
  const made = filled()
  const [first] = libraryEntries
  if (!first) throw new Error('the library is empty')
  const text = serialize({ ...openEntry(first).scenario, tags: ['refund', 'наш стенд'] })
  expect('scenarios' in parseFile(text)).toBe(true)
  await made.read({ name: 'ours.json', size: text.length, text: () => Promise.resolve(text) })
  const all = made.store.getState().entries
  expect(tagsOf(all)).toEqual([...tagNames, 'наш стенд'])
  expect([tagWords('наш стенд', 'en'), tagWords('refund', 'ru')]).toEqual(['наш стенд', 'возврат'])
  const found = findEntries(all, { text: '', tags: ['наш стенд'] })
  expect(found.said.map(({ group }) => group.en)).toEqual(['ours.json'])
})
