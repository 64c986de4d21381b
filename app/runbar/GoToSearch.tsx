import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import type { Place } from './places.ts'

type Find = typeof import('./places.ts')['placesFor']

/** The field in which a step is searched, and what was found. The words of all steps come when they are needed. */
export function GoToSearch({ run, close }: { readonly run: OpenRun; readonly close: () => void }) {
  const { runbar } = useWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const id = useId()
  const [find, setFind] = useState<Find>()
  useEffect(() => {
    void import('./places.ts').then(({ placesFor }) => setFind(() => placesFor))
  }, [])
  const [text, write] = useState('')
  const [marked, mark] = useState(0)
  const places = find?.(text, run, language) ?? []
  const go = (place: Place | undefined) => {
    if (!place) return
    if (place.index === undefined) void made.runTo(place.step)
    else made.goTo(place.index)
    close()
  }
  const press = (event: KeyboardEvent) => {
    // Whoever is faster than the words of all steps is not left without an answer.
    if (event.key === 'Enter')
      void import('./places.ts').then(({ placesFor }) => go(placesFor(text, run, language)[marked]))
    else if (event.key === 'ArrowDown') mark(Math.min(marked + 1, places.length - 1))
    else if (event.key === 'ArrowUp') mark(Math.max(marked - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <div className="go-to">
      <label htmlFor={id}>{runbar.goToField}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        className="field-input"
        value={text}
        autoComplete="off"
        data-first
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={places.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={places.length > 0 ? `${id}${marked}` : undefined}
        aria-describedby={`${id}hint`}
        onChange={event => {
          write(event.target.value)
          mark(0)
        }}
        onKeyDown={press}
      />
      <p id={`${id}hint`} className="popover-about">
        {find && text.trim() !== '' && places.length === 0 ? runbar.goToNone : runbar.goToHint}
      </p>
      <div id={`${id}list`} role="listbox" aria-label={runbar.commands.goTo} hidden={places.length === 0}>
        {places.map((place, row) => (
          // The keyboard is served by the field, which keeps the focus: the press must not take it away.
          <div
            key={place.key}
            id={`${id}${row}`}
            role="option"
            tabIndex={-1}
            className="go-to-place"
            aria-selected={row === marked}
            data-marked={row === marked}
            onMouseDown={event => event.preventDefault()}
            onClick={() => go(place)}
            onKeyDown={undefined}
          >
            <span>{place.title}</span>
            {place.tag && <code>¶ {place.tag}</code>}
            <span className="go-to-where">
              {place.index === undefined ? runbar.goToRun : runbar.goToStep(place.index + 1)}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
