import { Pencil } from 'lucide-react'
import { inputAt } from 'sessionscope/run/history.ts'
import { lastChange } from 'sessionscope/run/writers.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { useWords } from '../../words/useWords.ts'
import { StepLink } from '../StepLink.tsx'
import type { Row } from '../tree/rows.ts'
import { editableAt, isWholeField } from './editable.ts'

/** What stands at the right of a field: which step set it last, and a way to set it by hand. */
export function RowTools({
  open,
  row,
  tabIndex,
}: {
  readonly open: OpenRun
  readonly row: Row
  readonly tabIndex: number
}) {
  const { inspector } = useWords()
  const made = useDebugger()
  const { history, cursor } = open
  const changed = lastChange(history, row.path, cursor)
  const field = editableAt(row.path)
  const input = changed === undefined ? undefined : inputAt(history, changed)
  const byHand = input !== undefined && 'edit' in input
  return (
    <span className={row.heads ? 'row-tools' : 'row-tools is-quiet'}>
      {field && isWholeField(row.path) && (
        <button
          type="button"
          className="row-edit"
          tabIndex={tabIndex}
          aria-label={inspector.state.editField(field)}
          title={inspector.state.editField(field)}
          onClick={event => {
            event.stopPropagation()
            made.edit({ field, at: cursor })
          }}
        >
          <Pencil className="icon" size={12} aria-hidden />
        </button>
      )}
      {changed !== undefined && (
        <span className="row-writer" title={byHand ? inspector.state.byHand : inspector.state.setBy}>
          {byHand && <Pencil className="icon" size={12} aria-label={inspector.state.byHand} />}
          {/* The entry before a change is the step that made it; a hand has made its own entry. */}
          <StepLink index={byHand ? changed : changed - 1} tabIndex={tabIndex} />
        </span>
      )}
    </span>
  )
}
