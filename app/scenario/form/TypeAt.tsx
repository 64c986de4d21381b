import { pathText } from 'sessionscope/scenario/problem.ts'
import type { Type } from 'sessionscope/wire/schema/link.ts'
import { blank } from '../../editor/blank.ts'
import { MistakesContext } from '../../editor/mistakes.ts'
import { TypeField } from '../../editor/TypeField.tsx'
import '../../editor/editor.css'
import type { Path } from '../draft/value.ts'
import { useForm, useValueAt } from './formContext.ts'

/** A value of the protocol at a path, by its type: every field that the protocol has. */
export function TypeAt({
  label,
  path,
  type,
}: {
  readonly label: string
  readonly path: Path
  readonly type: Type
}) {
  const { draft, problems, onSelect } = useForm()
  const value = useValueAt(path)
  return (
    <div
      role="group"
      aria-label={label}
      className="editor scenario-type"
      onFocus={() => onSelect(pathText(path))}
    >
      <MistakesContext value={problems}>
        <TypeField
          label={label}
          path={pathText(path)}
          type={type}
          value={value ?? blank(type)}
          onChange={next => draft.type(path, next)}
        />
      </MistakesContext>
    </div>
  )
}
