import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { completionsAt, conditionProblemSentence, parseCondition } from 'sessionscope/condition/index.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { afterPress } from './afterPress.ts'
import { CompletionList } from './CompletionList.tsx'
import './condition.css'

/** A condition that can be typed: completed from the state, and with what is wrong with it below, at its characters. */
export function ConditionField({
  label,
  value,
  onChange,
  placeholder,
  prefix = '',
  suffix = '',
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** What stands around the text to make a condition of it: for a path alone `changed(` and `)`. */
  readonly prefix?: string
  readonly suffix?: string
}) {
  const id = useId()
  const language = useSettings(settings => settings.language)
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState<number>()
  const [marked, mark] = useState(0)
  const [isChosen, choose] = useState(false)
  const whole = `${prefix}${value}${suffix}`
  const parsed = value.trim() === '' ? undefined : parseCondition(whole)
  const problem = parsed && 'problems' in parsed ? parsed.problems[0] : undefined
  const found = caret === undefined ? undefined : completionsAt(whole, prefix.length + caret)
  const options = found?.options ?? []

  const put = (insert: string, from: number, to: number) => {
    const next = value.slice(0, from - prefix.length) + insert + value.slice(to - prefix.length)
    onChange(next)
    const at = from - prefix.length + insert.length
    setCaret(undefined)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(at, at)
    })
  }
  const accept = (row: number) => {
    const option = options[row]
    if (option && found) put(option.insert, found.from, found.to)
  }
  const press = (event: KeyboardEvent) => {
    if (options.length === 0) {
      if (event.key === 'ArrowDown') setCaret(input.current?.selectionStart ?? value.length)
      // What cannot be read is not taken: instead of nothing at all, Enter says why.
      if (event.key !== 'Enter' || !problem || caret === undefined) return
      setCaret(undefined)
      event.preventDefault()
      return
    }
    const walk = (by: number) => {
      mark((marked + by + options.length) % options.length)
      choose(true)
    }
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
    // What is a condition already is not made another one: a proposal is taken then only if somebody has walked to it.
    if (takes && !problem && !isChosen) return setCaret(undefined)
    if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else if (takes) accept(marked)
    else if (event.key === 'Escape') setCaret(undefined)
    else return
    event.preventDefault()
  }
  // Not while it is being typed: half of a name is no mistake.
  const told = caret === undefined ? problem : undefined
  const nearest = told && 'nearest' in told.values ? told.values.nearest : []
  return (
    <div className="condition">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        className="field-input"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={options.length > 0 ? `${id}${marked}` : undefined}
        aria-invalid={told !== undefined}
        aria-describedby={told && `${id}mistake`}
        onChange={event => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          mark(0)
          choose(false)
        }}
        onKeyDown={press}
        onBlur={() => afterPress(() => setCaret(undefined))}
      />
      <CompletionList id={id} options={options} marked={marked} onChoose={accept} />
      {told && (
        <div id={`${id}mistake`} className="condition-mistake">
          <Marked text={value} from={told.from - prefix.length} to={told.to - prefix.length} />
          <p>{conditionProblemSentence(told, language)}</p>
          <Proposals names={nearest} onPut={name => put(name, told.from, Math.max(told.to, told.from))} />
        </div>
      )}
    </div>
  )
}

/** The text once more, with the characters that are wrong underlined. */
function Marked({ text, from, to }: { readonly text: string; readonly from: number; readonly to: number }) {
  const start = Math.max(0, Math.min(from, text.length))
  const end = Math.max(start, Math.min(to, text.length))
  return (
    <code aria-hidden="true">
      {text.slice(0, start)}
      <span className="condition-wrong">{end > start ? text.slice(start, end) : ' '}</span>
      {text.slice(end)}
    </code>
  )
}

function Proposals({
  names,
  onPut,
}: {
  readonly names: readonly string[]
  readonly onPut: (name: string) => void
}) {
  const { condition } = useWords()
  if (names.length === 0) return null
  return (
    <p className="condition-proposals">
      {names.map(name => (
        <button key={name} type="button" onClick={() => onPut(name)}>
          {condition.put(name)}
        </button>
      ))}
    </p>
  )
}
