import { useEffect, useId, useRef, useState } from 'react'
import { syntaxErrorAt } from 'sessionscope/scenario/syntax.ts'
import { equal } from 'sessionscope/session/equal.ts'
import { useWords } from '../words/useWords.ts'

/** Where a text that is no JSON stays when the field goes: whoever comes back finds it as it was left. */
export interface KeptText {
  /** What was left over this value; what was left over another one is of no use any more. */
  readonly left: (over: unknown) => string | undefined
  readonly keep: (text: string | undefined, over: unknown) => void
}

/** A value as JSON text. While the text is no JSON, the value stays as it was, and the place of the mistake is told. */
export function JsonArea({
  label,
  value,
  onChange,
  onBroken,
  kept,
}: {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** Told whether the text is no JSON now. */
  readonly onBroken?: (broken: boolean) => void
  readonly kept?: KeptText
}) {
  const { editor } = useWords()
  const id = useId()
  const [text, write] = useState(() => kept?.left(value) ?? JSON.stringify(value, undefined, 2) ?? '')
  const [wrong, tell] = useState<{ readonly line: number; readonly column: number } | undefined>(() => {
    const left = kept?.left(value)
    return left === undefined ? undefined : syntaxErrorAt(left)
  })
  const [told, tellValue] = useState(value)
  // Changed from elsewhere, as by an undo: the text is no longer that of the value, and would write the old one over it.
  if (!equal(told, value)) {
    tellValue(value)
    write(JSON.stringify(value, undefined, 2) ?? '')
    kept?.keep(undefined, value)
    tell(undefined)
  }
  const area = useRef<HTMLTextAreaElement>(null)
  // The browser itself keeps a form back that has such a field: what is applied is what is read here.
  useEffect(() => area.current?.setCustomValidity(wrong ? editor.notJson(wrong.line, wrong.column) : ''))
  const change = (next: string) => {
    write(next)
    try {
      const read: unknown = JSON.parse(next)
      tellValue(read)
      onChange(read)
      tell(undefined)
      kept?.keep(undefined, read)
      onBroken?.(false)
    } catch {
      tell(syntaxErrorAt(next))
      kept?.keep(next, value)
      onBroken?.(true)
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        className="field-input editor-json"
        rows={12}
        spellCheck={false}
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && `${id}mistake`}
        onChange={event => change(event.target.value)}
      />
      {wrong && (
        <p id={`${id}mistake`} className="field-mistake">
          {editor.notJson(wrong.line, wrong.column)}
        </p>
      )}
    </div>
  )
}
