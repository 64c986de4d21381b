import { describe, expect, test } from 'vitest'
import { edges, groupIds, nodes, pieceIds } from '../graph/graph.ts'
import type { InputKind } from '../language/input.ts'
import type { Shape } from '../machine/table.ts'
import type { Language } from '../paragraphs/keys.ts'
import { condition, defectText, groupTitle, inputName, pieceTitle, shapeName, title } from './index.ts'
import { words } from './words.ts'

const languages: readonly Language[] = ['ru', 'en']
const SHAPES: readonly (Shape | 'door')[] = ['goes on', 'decides', 'calls', 'tells', 'waits', 'door']
const INPUTS: readonly InputKind[] = ['timer', 'callback', 'change_session', 'repair', 'go_on']

const names = (language: Language) => [
  ...groupIds.map(id => groupTitle(id, language)),
  ...pieceIds.map(id => pieceTitle(id, language)),
  ...SHAPES.map(shape => shapeName(shape, language)),
  ...INPUTS.map(kind => inputName(kind, language)),
]
const titles = (language: Language) => nodes.map(({ id }) => title(id, language))
const conditions = (language: Language) => edges.map(({ from, to }) => condition(from, to, language))

/** Every template with its place, whatever is nested in whatever. */
const templates = (value: unknown, place: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => templates(part, `${place} ${key}`))
}
const all = (language: Language) => {
  const { says, choices, calls, names: named, titles: entitled } = words[language]
  return templates({ says, choices, calls, named, entitled }, language)
}
const holesIn = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, hole = '']) => hole).toSorted((a, b) => (a < b ? -1 : 1))
const holes = (language: Language) =>
  all(language).map(([place, text]) => `${place.slice(3)}: ${holesIn(text).join(' ')}`)
const prose = (text: string) => text.replaceAll(/`[^`]*`|\{\w+\}/gu, '0')

describe.each(languages)('The words in %s', language => {
  test('give every title at most 34 characters, those of pieces too.', () => {
    const long = [...titles(language), ...pieceIds.map(id => pieceTitle(id, language))]
    expect(long.filter(each => each.length === 0 || each.length > 34)).toEqual([])
  })

  test('give no two steps of a group the same title, a piece counting as one.', () => {
    for (const group of groupIds) {
      const here = nodes.filter(node => node.group === group)
      const own = here.filter(({ piece }) => !piece).map(({ id }) => title(id, language))
      const pieces = pieceIds.filter(id => here.some(({ piece }) => piece === id))
      const shown = [...own, ...pieces.map(id => pieceTitle(id, language))]
      expect(shown.filter((each, index) => shown.indexOf(each) !== index)).toEqual([])
    }
  })

  test('give no two steps of a piece the same title.', () => {
    for (const id of pieceIds) {
      const inside = nodes.filter(({ piece }) => piece === id).map(node => title(node.id, language))
      expect(new Set(inside).size).toBe(4)
    }
  })

  test('give every exit a condition of at most 60 characters without a full stop.', () => {
    const list = conditions(language)
    expect(list.length).toBe(234)
    expect(list.filter(each => each.length === 0 || each.length > 60 || each.endsWith('.'))).toEqual([])
  })

  test('tell the exits of a deciding step apart.', () => {
    for (const { id, shape } of nodes.filter(node => node.shape === 'decides')) {
      const list = edges.filter(({ from }) => from === id).map(({ to }) => condition(id, to, language))
      expect([id, shape, new Set(list).size]).toEqual([id, shape, list.length])
    }
  })

  test('name every group, piece, shape and outside input.', () => {
    expect(names(language).filter(each => each.length === 0)).toEqual([])
  })

  test('end every sentence with a full stop, and never say anything with an exclamation mark.', () => {
    const sentences = all(language).filter(([place]) =>
      / (says|defects|because|byHand|asked|replied) ?/u.test(place),
    )
    expect(sentences.filter(([, text]) => !text.endsWith('.') || /[!?]/u.test(text))).toEqual([])
  })

  test('hold no double space, no straight quote and no Latin letter inside a Cyrillic word.', () => {
    const wrong = / {2}|["']|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
    expect(all(language).filter(([, text]) => wrong.test(prose(text)))).toEqual([])
  })

  test('explain exactly the steps with a known defect.', () => {
    const explained = nodes.filter(({ id }) => defectText(id, language)).map(({ id }) => id)
    expect(explained).toEqual(nodes.filter(({ defect }) => defect).map(({ id }) => id))
    expect(explained.length).toBe(4)
  })
})

test('Everything in Russian has Cyrillic letters, English has none.', () => {
  const cyrillic = /\p{Script=Cyrillic}/u
  expect(all('ru').filter(([, text]) => !cyrillic.test(text))).toEqual([])
  expect(all('en').filter(([, text]) => cyrillic.test(text))).toEqual([])
  for (const text of [...titles('ru'), ...names('ru'), ...conditions('ru')]) expect(text).toMatch(cyrillic)
  for (const text of [...titles('en'), ...names('en'), ...conditions('en')])
    expect(text).not.toMatch(cyrillic)
})

test('Both languages tell every step and every why with the same values.', () => {
  expect(holes('ru')).toEqual(holes('en'))
})

test('An exit that is not in the table has no words.', () => {
  expect(() => condition('find.activity', 'machine.store', 'en')).toThrow(RangeError)
})
