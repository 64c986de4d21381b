import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useDebugger, useDebuggerState } from '../../debugger/debuggerContext.ts'
import { currentRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { movedBy } from '../../look/select/listKeys.ts'
import type { Entry } from '../library.ts'
import { useLibraryState } from '../libraryContext.ts'
import { findEntries } from './find.ts'
import { Results } from './Results.tsx'
import { TagFilter } from './TagFilter.tsx'
import { usePickerWords } from './usePickerWords.ts'
import './picker.css'

/** Home and End belong to the text that is written. */
const inField = new Set(['Home', 'End'])

/** The list of scenarios, with a field and tags to find one: the focus stays in the field, the marked row is announced. */
export default function ScenarioPicker({ close }: { readonly close: () => void }) {
  const { words } = usePickerWords()
  const id = useId()
  const made = useDebugger()
  const entries = useLibraryState(state => state.entries)
  const source = useDebuggerState(({ runs }) => currentRun(runs)?.source)
  const field = useRef<HTMLInputElement>(null)
  const [text, write] = useState('')
  const [tags, filter] = useState<readonly string[]>([])
  const found = useMemo(() => findEntries(entries, { text, tags }), [entries, text, tags])
  const rows = [...found.said, ...found.inFile]
  const [marked, mark] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ key }) => key === source),
    ),
  )
  useEffect(() => field.current?.focus(), [])

  const seek = (next: { readonly text?: string; readonly tags?: readonly string[] }) => {
    write(next.text ?? text)
    filter(next.tags ?? tags)
    mark(0)
  }
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    if (entry.key !== source) made.open(entry.open(), entry.key)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(rows[marked])
    else if (event.key === 'Escape' && text !== '') seek({ text: '' })
    else {
      const row = inField.has(event.key) ? undefined : movedBy(event.key, marked, rows.length)
      if (row === undefined) return
      mark(Math.max(0, row))
    }
    event.preventDefault()
  }
  return (
    <div className="picker">
      <label htmlFor={id}>{words.search}</label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        className="field-input"
        value={text}
        placeholder={words.example}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={rows.length > 0 ? `${id}${marked}` : undefined}
        onChange={event => seek({ text: event.target.value })}
        onKeyDown={press}
      />
      <TagFilter entries={entries} text={text} tags={tags} onTags={next => seek({ tags: next })} />
      <p className="picker-count" role="status">
        {rows.length === entries.length
          ? words.all(entries.length)
          : words.found(rows.length, entries.length)}
      </p>
      {rows.length === 0 && (
        <div className="picker-nothing">
          <p>
            <b>{words.nothing}</b> {words.hint}
          </p>
          <Button
            look="frame"
            onPress={() => {
              seek({ text: '', tags: [] })
              field.current?.focus()
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
      <Results
        id={id}
        found={found}
        source={source}
        marked={marked}
        onMark={mark}
        onChoose={row => choose(rows[row])}
      />
    </div>
  )
}
