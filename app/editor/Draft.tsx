import { useState } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import type { Type } from 'sessionscope/wire/schema/link.ts'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'
import { JsonArea } from './JsonArea.tsx'
import { MistakesContext } from './mistakes.ts'
import { TypeField } from './TypeField.tsx'

/** A value that is being entered: by its form, with what is wrong beside each field, or as JSON. */
export function Draft({
  label,
  path = '',
  type,
  jsonOnly = false,
  value,
  problems,
  onChange,
  onBroken,
}: {
  readonly label: string
  /** Where the value stands in what is checked, as its problems tell it. */
  readonly path?: string
  readonly type: Type
  readonly jsonOnly?: boolean
  readonly value: unknown
  readonly problems: readonly Problem[]
  readonly onChange: (value: unknown) => void
  /** Told whether what is typed as JSON can be read. */
  readonly onBroken?: (broken: boolean) => void
}) {
  const { editor } = useWords()
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
        <MistakesContext value={problems}>
          <TypeField label={label} path={path} type={type} value={value} onChange={onChange} />
        </MistakesContext>
      ) : (
        <JsonArea label={label} value={value} onChange={write} onBroken={tell} />
      )}
      {held && (
        <p className="field-mistake" role="alert">
          {editor.mendFirst}
        </p>
      )}
    </div>
  )
}
