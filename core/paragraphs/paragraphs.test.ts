import { describe, expect, test } from 'vitest'
import {
  glossary,
  groups,
  isParagraphKey,
  label,
  neighbours,
  paragraph,
  paragraphs,
  realNames,
  textOf,
} from './index.ts'
import type { Language, ParagraphKey } from './keys.ts'

const languages: readonly Language[] = ['ru', 'en']
const keys = paragraphs.map(each => each.key)
const numbered = paragraphs.filter(each => each.part === 'document')
const beyond = paragraphs.filter(each => each.part === 'beyond')

/** Everything a reader sees in one language, each with where it stands. */
const shown = (language: Language): readonly (readonly [place: string, words: string])[] => [
  ...keys.flatMap(key => {
    const { title, text } = textOf(key, language)
    return [[`${key} title`, title] as const, [`${key} text`, text] as const]
  }),
  ...groups.map(group => [`${group.id} heading`, group.heading[language]] as const),
  ...glossary.flatMap(entry => [
    [`term ${entry.en}`, entry[language]] as const,
    [`note on ${entry.en}`, entry.note[language]] as const,
  ]),
]

/** The words of a text without what is quoted from code or from the system. */
const prose = (words: string) => words.replaceAll(/`[^`]*`|«[^»]*»|“[^”]*”/gu, ' ')
const numbersIn = (words: string) => prose(words).match(/(?<![\p{L}\d.])3\.[\da-zа./]*(?<![./])/gu) ?? []
const withoutNumbers = (words: string) =>
  numbersIn(words).reduce((left, each) => left.replace(each, ' '), prose(words))
const sentences = (words: string) => withoutNumbers(words).match(/[.?…](?=\s|$)/gu)?.length ?? 0
/** Fields, functions and paragraph numbers; placeholders in angle brackets are words, so they are translated. */
const namesIn = (words: string) =>
  [...(words.replaceAll(/<[^>]*>/gu, '<>').match(/`[^`]*`/gu) ?? []), ...numbersIn(words)]
    .toSorted()
    .join(' ')
const places = (language: Language, wrong: (words: string) => boolean) =>
  shown(language)
    .filter(([, words]) => wrong(words))
    .map(([place, words]) => `${place}: ${words}`)

describe('The list of paragraphs', () => {
  test('holds the 53 numbered paragraphs and the 156 beyond them.', () => {
    expect([numbered.length, beyond.length, paragraphs.length]).toEqual([53, 156, 209])
  })

  test('gives every paragraph a key and a label of its own.', () => {
    expect(new Set(keys).size).toBe(paragraphs.length)
    expect(new Set(paragraphs.map(each => each.label)).size).toBe(paragraphs.length)
    expect(keys.filter(key => key.startsWith('beyond.'))).toEqual(beyond.map(each => each.key))
  })

  test('starts at paragraph 1 and ends the document with the last branch of 3.b.6.', () => {
    expect(numbered[0]?.number).toBe('1')
    expect(numbered.at(-1)?.label).toBe('3.b.6/3.b.3.3')
  })

  test('writes 3.а and what stands under it with a Cyrillic letter, and every other letter in Latin.', () => {
    const cyrillic = numbered.filter(each => /\p{Script=Cyrillic}/u.test(each.number))
    expect(cyrillic.map(each => each.number)).toEqual(
      ['', '.1', '.2', '.3', '.4', '.5', '.6'].map(tail => `3.\u0430${tail}`),
    )
  })

  test('repeats exactly the numbers that the document repeats, under different labels.', () => {
    const numbers = numbered.map(each => each.number)
    const repeated = [...new Set(numbers.filter((number, place) => numbers.indexOf(number) !== place))]
    expect(repeated).toEqual(['3.b.5.c', '3.b.5.d', '3.b.1', '3.b.2', '3.b.3'])
    expect(label('repair.apply')).toBe('3.b.5.c')
    expect(label('finished.again')).toBe('3.b.5.c/2')
    expect(label('process.repair-check')).toBe('3.b.1')
    expect(label('finish.wrap')).toBe('3.b.6/3.b.1')
  })

  test('cites real functions only by module, name and arity, at least one for each paragraph.', () => {
    expect([...realNames].filter(name => !/^[a-z_\d]+:[a-z_\d]+\/\d+$/.test(name))).toEqual([])
    expect(
      paragraphs.filter(each => new Set(each.real).size !== each.real.length || each.real.length === 0),
    ).toEqual([])
    expect(realNames.size).toBe(343)
  })

  test('finds a paragraph by its key and refuses a key from nowhere.', () => {
    expect(paragraph('active.call-provider').label).toBe('3.b.5.a.3')
    expect(isParagraphKey('beyond.silent.timeout')).toBe(true)
    expect(isParagraphKey('toString')).toBe(false)
    expect(() => paragraph('nowhere' as ParagraphKey)).toThrow(
      new RangeError('no paragraph has the key nowhere'),
    )
  })

  test('leads from each paragraph to its neighbours and back, but not out of the document or a group.', () => {
    expect(neighbours('find.activity')).toEqual({ previous: undefined, next: 'find.session' })
    expect(neighbours('finish.go-on')).toEqual({ previous: 'finish.failed', next: undefined })
    expect(neighbours('beyond.callback.lookup').previous).toBeUndefined()
    for (const key of keys) {
      const { next } = neighbours(key)
      if (next !== undefined) expect(neighbours(next).previous).toBe(key)
    }
    expect(keys.filter(key => neighbours(key).next === undefined)).toHaveLength(1 + groups.length)
  })
})

describe('The texts', () => {
  test.each(languages)(
    'have a title of at most 60 characters and one to four sentences each (%s).',
    language => {
      const wrong = keys.filter(key => {
        const { title, text } = textOf(key, language)
        const count = sentences(text)
        return title.length === 0 || title.length > 60 || title.endsWith('.') || count < 1 || count > 4
      })
      expect(wrong).toEqual([])
    },
  )

  test.each(languages)('all end with a full stop, the notes of the glossary too (%s).', language => {
    expect(keys.filter(key => !/[^.]\.$/u.test(textOf(key, language).text))).toEqual([])
    expect(glossary.filter(entry => !/[^.]\.$/u.test(entry.note[language]))).toEqual([])
  })

  test('differ between the languages, and titles and texts are not given twice.', () => {
    expect(keys.filter(key => textOf(key, 'ru').text === textOf(key, 'en').text)).toEqual([])
    expect(keys.filter(key => textOf(key, 'ru').title === textOf(key, 'en').title)).toEqual([])
    for (const language of languages) {
      expect(new Set(keys.map(key => textOf(key, language).text)).size).toBe(keys.length)
    }
  })

  test('are written in one alphabet: no Latin look-alikes in Russian words, no Cyrillic in English ones.', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
    const lonely = /(?<![\p{L}\d.-])[aceopxyABCEHKMOPTX](?![\p{L}\d.-])/u
    expect(places('ru', words => mixed.test(words) || lonely.test(withoutNumbers(words)))).toEqual([])
    expect(places('en', words => /\p{Script=Cyrillic}/u.test(withoutNumbers(words)))).toEqual([])
    expect(places('ru', words => !/\p{Script=Cyrillic}/u.test(words))).toEqual([])
  })

  test.each(languages)(
    'use the quotation marks of their language and no exclamation marks (%s).',
    language => {
      const foreign = language === 'ru' ? /["'“”‘’!]/u : /["'«»!]/u
      expect(places(language, words => foreign.test(words.replaceAll(/`[^`]*`/gu, '')))).toEqual([])
      expect(places(language, words => (words.split('`').length - 1) % 2 !== 0)).toEqual([])
    },
  )

  test.each(languages)('refer only to paragraphs that there are (%s).', language => {
    const labels = new Set(paragraphs.map(each => each.label))
    const cited = shown(language).flatMap(([, words]) => numbersIn(words))
    expect(cited.length).toBeGreaterThan(10)
    expect(cited.filter(each => !labels.has(each))).toEqual([])
  })

  test('name the same fields, functions and paragraphs in both languages.', () => {
    const differing = keys.filter(key => namesIn(textOf(key, 'ru').text) !== namesIn(textOf(key, 'en').text))
    expect(differing).toEqual([])
  })
})

describe('The glossary', () => {
  test('names each thing once in each language.', () => {
    for (const language of languages) {
      expect(new Set(glossary.map(entry => entry[language])).size).toBe(glossary.length)
    }
    expect(glossary.length).toBeGreaterThanOrEqual(40)
  })
})
