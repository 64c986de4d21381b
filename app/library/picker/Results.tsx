import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Text } from 'sessionscope/scenario/scenario.ts'
import type { Language } from '../../settings/settings.ts'
import type { Entry } from '../library.ts'
import type { Found } from './find.ts'
import { tagWords } from './find.ts'
import { usePickerWords } from './usePickerWords.ts'

/** Entries that stand together, and the row at which they begin. */
interface Group {
  readonly key: string
  readonly name: string
  readonly first: number
  readonly entries: readonly Entry[]
}

const groupsOf = ({ said, inFile }: Found, language: Language, inFileName: string): readonly Group[] => {
  const names = [...new Map(said.map(({ group }): [string, Text] => [group.en, group])).values()]
  const groups: Group[] = []
  let first = 0
  const add = (key: string, name: string, entries: readonly Entry[]) => {
    if (entries.length > 0) groups.push({ key, name, first, entries })
    first += entries.length
  }
  for (const name of names)
    add(
      name.en,
      name[language],
      said.filter(({ group }) => group.en === name.en),
    )
  add('in file', inFileName, inFile)
  return groups
}

/** What was found, chapter by chapter. The keyboard is served by the field, which keeps the focus. */
export function Results({
  id,
  found,
  source,
  marked,
  onMark,
  onChoose,
}: {
  /** Rows are named after it, for the field that announces the marked one. */
  readonly id: string
  readonly found: Found
  /** The key of the entry that is open. */
  readonly source: string | undefined
  readonly marked: number
  readonly onMark: (row: number) => void
  readonly onChoose: (row: number) => void
}) {
  const { words, language } = usePickerWords()
  const list = useRef<HTMLDivElement>(null)
  // After each rendering: it may be another row that is marked, or the same one in another list.
  useEffect(() => {
    list.current?.querySelector('[data-marked="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const groups = groupsOf(found, language, words.inFile)
  return (
    <div
      ref={list}
      id={`${id}list`}
      role="listbox"
      aria-label={words.list}
      className="picker-list"
      hidden={groups.length === 0}
    >
      {groups.map(({ key, name, first, entries }) => (
        <div key={key} role="group" aria-label={name}>
          <div className="select-group" aria-hidden>
            {name}
          </div>
          {entries.map((entry, nth) => (
            <Option
              key={entry.key}
              id={`${id}${first + nth}`}
              entry={entry}
              isOpen={entry.key === source}
              isMarked={first + nth === marked}
              onMark={() => onMark(first + nth)}
              onChoose={() => onChoose(first + nth)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function Option({
  id,
  entry,
  isOpen,
  isMarked,
  onMark,
  onChoose,
}: {
  readonly id: string
  readonly entry: Entry
  readonly isOpen: boolean
  readonly isMarked: boolean
  readonly onMark: () => void
  readonly onChoose: () => void
}) {
  const { language } = usePickerWords()
  const { title, about, tags } = entry
  return (
    // The press must not take the focus out of the field.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="select-option"
      aria-label={title[language]}
      aria-describedby={`${id}about`}
      aria-selected={isOpen}
      data-marked={isMarked}
      onMouseDown={event => event.preventDefault()}
      onMouseMove={onMark}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      <Check className="icon select-check" size={14} aria-hidden />
      <span>{title[language]}</span>
      <span id={`${id}about`} className="select-hint">
        {about && <span className="picker-about">{about[language]}</span>}
        <code>{entry.id}</code>
        {tags.map(tag => (
          <span key={tag} className="picker-tag">
            {tagWords(tag, language)}
          </span>
        ))}
      </span>
    </div>
  )
}
