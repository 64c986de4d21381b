import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { parseCondition } from 'sessionscope/condition/index.ts'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { ConditionField } from '../condition/ConditionField.tsx'
import { IconButton } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { stopName } from './breakpointName.ts'
import { switched, withCondition } from './list.ts'

/** One breakpoint: a switch, what it stops at, its condition, and a way to be rid of it. */
export function BreakpointRow({
  breakpoint,
  onChange,
}: {
  readonly breakpoint: Breakpoint
  readonly onChange: (by: Breakpoint | undefined) => void
}) {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  const [edited, edit] = useState(false)
  const name = stopName(breakpoint, words, language)
  const { breakpoints } = words
  return (
    <li>
      <div className="popover-row">
        <input
          type="checkbox"
          checked={!breakpoint.off}
          aria-label={breakpoints.on(name)}
          onChange={event => onChange(switched(breakpoint, event.target.checked))}
        />
        <span className="breakpoint-name">
          {name}
          {breakpoint.when !== undefined && <code> {breakpoints.when(breakpoint.when)}</code>}
        </span>
        <IconButton
          small
          icon={Pencil}
          label={breakpoints.edit(name)}
          on={edited}
          onPress={() => edit(!edited)}
        />
        <IconButton
          small
          icon={Trash2}
          label={breakpoints.remove(name)}
          onPress={() => onChange(undefined)}
        />
      </div>
      {edited && <Condition breakpoint={breakpoint} onChange={onChange} onDone={() => edit(false)} />}
    </li>
  )
}

/** A condition takes effect when the field is left or Enter pressed: half of one may be another condition by itself. */
function Condition({
  breakpoint,
  onChange,
  onDone,
}: {
  readonly breakpoint: Breakpoint
  readonly onChange: (by: Breakpoint) => void
  readonly onDone: () => void
}) {
  const { breakpoints } = useWords()
  const [text, write] = useState(breakpoint.when ?? '')
  const isWrong = text.trim() !== '' && 'problems' in parseCondition(text)
  const take = () => !isWrong && onChange(withCondition(breakpoint, text))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take()
    if (!isWrong) onDone()
  }
  return (
    <form onSubmit={submit} onBlur={take}>
      <ConditionField
        label={breakpoints.condition}
        value={text}
        placeholder={breakpoints.conditionExample}
        onChange={write}
      />
      {isWrong && <p className="popover-about">{breakpoints.keepsCondition}</p>}
    </form>
  )
}
