import { isTag, otherWords, tagNames, tags } from '../../../mocks/scenarios/tags.ts'
import type { Language } from '../../settings/settings.ts'
import { folded } from '../../words/folded.ts'
import { stem } from '../../words/stem.ts'
import type { Entry } from '../library.ts'

/** What is looked for: words, and tags that all have to be there. */
export interface Sought {
  readonly text: string
  readonly tags: readonly string[]
}

/** What was found, in the library's order: by what is said of a scenario, and only by what is in its file. */
export interface Found {
  readonly said: readonly Entry[]
  readonly inFile: readonly Entry[]
}

/** Shorter words are in every file, and would find them all. */
const SHORTEST_IN_FILE = 3

/** A tag in words: one of the library's list has them in both languages, one of somebody's file is its own. */
export const tagWords = (tag: string, language: Language): string => (isTag(tag) ? tags[tag][language] : tag)

/** The tags of some entries: the library's in its order, then others as they come. */
export const tagsOf = (entries: readonly Entry[]): readonly string[] => {
  const own = new Set(entries.flatMap(entry => entry.tags))
  return [...tagNames.filter(tag => own.has(tag)), ...[...own].filter(tag => !isTag(tag))]
}

/** What is said of an entry, in both languages, made ready once; and its file, when somebody first looks into it. */
const ready = new WeakMap<Entry, { readonly said: string; file: string | undefined }>()

const plain = (text: string): string => folded(text).normalize('NFC')

const readyOf = (entry: Entry) => {
  const known = ready.get(entry)
  if (known) return known
  const { title, about, group, id } = entry
  const texts = [title, group, ...(about ? [about] : [])].flatMap(({ ru, en }) => [ru, en])
  const inBoth = entry.tags.flatMap(tag => [
    tag,
    tagWords(tag, 'ru'),
    tagWords(tag, 'en'),
    isTag(tag) ? otherWords(tag) : '',
  ])
  // A line for each, so that no word is found across two of them.
  const made = { said: [id, ...texts, ...inBoth].map(plain).join('\n'), file: undefined }
  ready.set(entry, made)
  return made
}

const isInFile = (entry: Entry, words: readonly string[]): boolean => {
  const { content } = entry
  if (content === undefined || words.some(({ length }) => length < SHORTEST_IN_FILE)) return false
  const known = readyOf(entry)
  known.file ??= plain(content)
  const { said, file } = known
  return words.every(word => said.includes(word) || file.includes(word))
}

/**
 * The entries that have all the words, in any order and in either language, and all the tags. Without words: all entries
 * with the tags.
 */
export const findEntries = (entries: readonly Entry[], { text, tags: wanted }: Sought): Found => {
  const tagged = entries.filter(entry => wanted.every(tag => entry.tags.includes(tag)))
  const words = plain(text).split(' ').filter(Boolean).map(stem)
  const said = tagged.filter(entry => words.every(word => readyOf(entry).said.includes(word)))
  const others = words.length === 0 ? [] : tagged.filter(entry => !said.includes(entry))
  return { said, inFile: others.filter(entry => isInFile(entry, words)) }
}
