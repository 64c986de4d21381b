import { useDebugger, useOpenRun } from '../debugger/debuggerContext.ts'
import { Dialog } from '../look/dialog/Dialog.tsx'
import { PaneBoundary } from '../shell/PaneBoundary.tsx'
import { Rehearsal } from './Rehearsal.tsx'
import { useRepairWords } from './useRepairWords.ts'
import './repair.css'

/** The dialog in which repairs are rehearsed where the run stands. Loaded lazily: it brings the protocol with it. */
export default function Repair() {
  const words = useRepairWords()
  const made = useDebugger()
  const open = useOpenRun()
  if (!open) return null
  const done = () => made.rehearse(false)
  return (
    <Dialog wide title={words.title(open.cursor + 1)} closeLabel={words.close} onClose={done}>
      <PaneBoundary>
        {/* A fork in which the machine fails is another place to rehearse at. */}
        <Rehearsal key={`${open.id} ${open.cursor}`} open={open} onDone={done} />
      </PaneBoundary>
    </Dialog>
  )
}
