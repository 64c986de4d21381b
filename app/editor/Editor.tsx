import { requestOf } from 'sessionscope/machine/advance.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { useDebugger, useDebuggerState, useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import type { Editing } from '../debugger/state.ts'
import { Dialog } from '../look/dialog/Dialog.tsx'
import { PaneBoundary } from '../shell/PaneBoundary.tsx'
import { useWords } from '../words/useWords.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { ReplyEditor } from './ReplyEditor.tsx'
import { replyGiven, simplest } from './replies.ts'
import './editor.css'

/** The dialog in which a field of the run, or a reply, is set by hand. Loaded lazily: it brings the protocol with it. */
export default function Editor() {
  const { editor } = useWords()
  const made = useDebugger()
  const run = useOpenRun()
  const editing = useDebuggerState(state => state.editing)
  if (!run || !editing) return null
  const done = () => made.edit(undefined)
  return (
    <Dialog title={titleOf(editing, run, editor)} closeLabel={editor.cancel} onClose={done}>
      <PaneBoundary>
        <Edited run={run} editing={editing} onDone={done} />
      </PaneBoundary>
    </Dialog>
  )
}

const titleOf = (editing: Editing, run: OpenRun, words: ReturnType<typeof useWords>['editor']): string => {
  if ('field' in editing) return words.fieldTitle(editing.at + 1)
  // Told outside the boundary: what is edited may be gone by an undo.
  const request = editing.at < run.history.length ? requestOf(runAt(run.history, editing.at)) : undefined
  return words.replyTitle(request?.function ?? '')
}

function Edited({
  run,
  editing,
  onDone,
}: {
  readonly run: OpenRun
  readonly editing: Editing
  readonly onDone: () => void
}) {
  if ('field' in editing)
    return <FieldEditor run={run} at={editing.at} field={editing.field} onDone={onDone} />
  const request = requestOf(runAt(run.history, editing.at))
  if (!request) return null
  const first = editing.reply ?? replyGiven(run.history, editing.at) ?? simplest(request.function, 'result')
  return <ReplyEditor run={run} at={editing.at} request={request} first={first} onDone={onDone} />
}
