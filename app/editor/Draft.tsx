import { useState } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import type { Type } from 'sessionscope/wire/schema/link.ts'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { JsonArea } from './JsonArea.tsx'
import { TypeField } from './TypeField.tsx'

/** A value that is being entered: by its form or as JSON, with what is wrong with it below. */
export function Draft({
  label,
  type,
  jsonOnly = false,
  value,
  problems,
  onChange,
  onBroken,
}: {
  readonly label: string
  readonly type: Type
  readonly jsonOnly?: boolean
  readonly value: unknown
  readonly problems: readonly Problem[]
  readonly onChange: (value: unknown) => void
  /** Told whether what is typed as JSON can be read. */
  readonly onBroken?: (broken: boolean) => void
}) {
  const { editor } = useWords()
  const language = useSettings(settings => settings.language)
  const [form, show] = useState<'form' | 'json'>(jsonOnly ? 'json' : 'form')
  const [broken, tellBroken] = useState(false)
  const [held, hold] = useState(false)
  // The form shows the last value that could be read: what was typed since would be lost.
  const choose = (next: 'form' | 'json') => (broken ? hold(true) : show(next))
  const tell = (isBroken: boolean) => {
    tellBroken(isBroken)
    onBroken?.(isBroken)
  }
  const write = (next: unknown) => {
    hold(false)
    onChange(next)
  }
  return (
    <div className="editor-draft">
      {!jsonOnly && (
        <Segmented
          label={editor.how}
          value={form}
          onChange={choose}
          segments={[
            { value: 'form', label: editor.form },
            { value: 'json', label: editor.json },
          ]}
        />
      )}
      {form === 'form' ? (
        <TypeField label={label} type={type} value={value} onChange={onChange} />
      ) : (
        <JsonArea label={label} value={value} onChange={write} onBroken={tell} />
      )}
      {held && (
        <p className="field-mistake" role="alert">
          {editor.mendFirst}
        </p>
      )}
      {problems.length > 0 && (
        <ul className="editor-problems" role="alert">
          {problems.slice(0, 3).map(problem => (
            <li key={JSON.stringify(problem)}>
              {problem.path && <code>{problem.path}</code>} {problemSentence(problem, language)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
