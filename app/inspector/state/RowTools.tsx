import { Pencil } from 'lucide-react'
import type { EditedField } from 'sessionscope/language/edit.ts'
import type { Input } from 'sessionscope/language/input.ts'
import { inputAt } from 'sessionscope/run/history.ts'
import { lastChange } from 'sessionscope/run/writers.ts'
import type { Debugger } from '../../debugger/debugger.ts'
import { useDebugger, useOfRun } from '../../debugger/debuggerContext.ts'
import { currentRun, shownMoment } from '../../debugger/runs.ts'
import { StepLink } from '../StepLink.tsx'
import type { Aside } from '../tree/TreeRow.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { editableAt, isWholeField } from './editable.ts'

// Made once: an element that is the same renders nothing.
const PENCIL = <Pencil className="icon" size={12} aria-hidden />

/** What stands at the right of a field: which step set it last, and a way to set it by hand. */
export const RowTools: Aside = ({ path, heads, tabIndex }) => {
  const inspector = useInspectorWords()
  const made = useDebugger()
  const changed = useOfRun(({ history, cursor }) => lastChange(history, path, cursor))
  const byHand = useOfRun(({ history }) => changed !== undefined && isEdit(inputAt(history, changed)))
  const field = editableAt(path)
  const isWhole = useOfRun(run => isWholeField(path, shownMoment(run)))
  return (
    <span className={heads ? 'row-tools' : 'row-tools is-quiet'}>
      {field && isWhole && (
        <button
          type="button"
          className="row-edit changes-run"
          tabIndex={tabIndex}
          aria-label={inspector.state.editField(field)}
          title={inspector.state.editField(field)}
          onClick={event => {
            event.stopPropagation()
            editHere(made, field)
          }}
        >
          {PENCIL}
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

const isEdit = (input: Input | undefined): boolean => input !== undefined && 'edit' in input

/** Read at the press: where the run stands is no reason for a row to render. */
const editHere = (made: Debugger, field: EditedField): void => {
  const run = currentRun(made.store.getState().runs)
  if (run) made.edit({ field, at: run.cursor })
}
