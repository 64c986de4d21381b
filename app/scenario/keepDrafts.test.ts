import { expect, test } from 'vitest'
import { keepDrafts } from './keepDrafts.ts'
import { createShelf } from './shelf.ts'

const memory = (first: Readonly<Record<string, string>> = {}) => {
  const texts = new Map(Object.entries(first))
  const keepText = (key: string, text: string | undefined) =>
    text === undefined ? void texts.delete(key) : void texts.set(key, text)
  return { texts, keepText }
}

test('what is written is kept, and comes back on another page', () => {
  const journal = memory()
  const shelf = createShelf()
  keepDrafts(shelf, journal)
  shelf.put({ key: 'draft-1', text: '{', from: 'library-x' })
  shelf.put({ key: 'draft-1', text: '{}', from: 'library-x' })
  const next = createShelf()
  keepDrafts(next, journal)
  expect(next.store.getState().drafts).toEqual([{ key: 'draft-1', text: '{}', from: 'library-x' }])
})

test('what is taken away is forgotten, and put back it is kept again', () => {
  const journal = memory()
  const shelf = createShelf()
  keepDrafts(shelf, journal)
  shelf.put({ key: 'draft-1', text: 'a', from: undefined })
  shelf.remove('draft-1')
  expect(journal.texts.size).toBe(0)
  shelf.restore()
  expect(journal.texts.has('draft-1')).toBe(true)
})

test('a draft begun before the journal was there is kept, and not replaced', () => {
  const journal = memory({
    'draft-1': JSON.stringify({ text: 'old' }),
    'draft-2': JSON.stringify({ text: 'kept' }),
  })
  const shelf = createShelf()
  shelf.put({ key: 'draft-1', text: 'new', from: undefined })
  keepDrafts(shelf, journal)
  expect(shelf.store.getState().drafts.map(({ text }) => text)).toEqual(['new', 'kept'])
  expect(journal.texts.get('draft-1')).toContain('new')
})

test.each(['', 'null', '[]', '{"text": 5}', '{"text": "a", "x": 1}', '{"text": "a", "__proto__": {}}'])(
  'what is no draft is left alone: %s',
  written => {
    const shelf = createShelf()
    keepDrafts(shelf, memory({ 'draft-1': written, other: '{"text": "b"}' }))
    expect(shelf.store.getState().drafts.filter(({ text }) => text !== 'a')).toEqual([])
  },
)

test('the drafts come back in their order, with the one that was in the editor', () => {
  const journal = memory()
  const shelf = createShelf()
  keepDrafts(shelf, journal)
  for (const key of ['draft-b', 'draft-a', 'draft-c']) shelf.put({ key, text: key, from: undefined })
  shelf.show('draft-a')
  const turned = memory(Object.fromEntries([...journal.texts].toReversed()))
  const next = createShelf()
  keepDrafts(next, turned)
  const { drafts, shown } = next.store.getState()
  expect(drafts.map(({ key }) => key)).toEqual(['draft-b', 'draft-a', 'draft-c'])
  expect(shown).toBe('draft-a')
})
