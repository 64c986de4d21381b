import { Plus, X } from 'lucide-react'
import type { Type } from 'sessionscope/wire/schema/link.ts'
import { blank } from '../../editor/blank.ts'
import { Button } from '../../look/button/Button.tsx'
import type { Path } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { useForm, useValueAt } from './formContext.ts'
import { TypeAt } from './TypeAt.tsx'

/** A value of the protocol that need not be there: a button adds it, another takes it away. */
export function OptionalAt({
  label,
  hint,
  path,
  type,
  first,
}: {
  readonly label: string
  readonly hint?: string
  readonly path: Path
  readonly type: Type
  /** What it is at first; by its type where that is not told. */
  readonly first?: unknown
}) {
  const { form } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  if (value === undefined)
    return (
      <p className="scenario-optional">
        <Button small look="link" icon={Plus} onPress={() => draft.put(path, first ?? blank(type))}>
          {label}
        </Button>
        {hint && <span className="scenario-part-note">{hint}</span>}
      </p>
    )
  return (
    <div className="scenario-optional-given">
      <TypeAt label={label} path={path} type={type} />
      <Button small look="link" icon={X} onPress={() => draft.put(path, undefined)}>
        {form.remove(label)}
      </Button>
    </div>
  )
}
