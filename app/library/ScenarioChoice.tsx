import { ChevronDown, FileJson } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useId, useState } from 'react'
import { useDebuggerState } from '../debugger/debuggerContext.ts'
import { currentRun } from '../debugger/runs.ts'
import { Popover } from '../look/popover/Popover.tsx'
import { useShelfState } from '../scenario/shelfContext.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

const loadPicker = () => import('./picker/ScenarioPicker.tsx')
const ScenarioPicker = lazy(loadPicker)
/** What is typed right after the press must find the field there. */
const loadAhead = () => void loadPicker()

/** The scenario on the screen; opens the list in which another is found. */
export function ScenarioChoice() {
  const { library } = useWords()
  const language = useSettings(settings => settings.language)
  const id = useId()
  const [open, setOpen] = useState(false)
  // Not the run itself: it is another one with each step.
  const opened = useDebuggerState(({ runs }) => currentRun(runs)?.scenario.title[language])
  const edited = useShelfState(state => state.edited?.scenario?.title[language])
  const openByKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    event.currentTarget.click()
  }
  return (
    <>
      <button
        type="button"
        role="combobox"
        className="select-trigger"
        aria-label={library.scenario}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
        onKeyDown={openByKey}
        onFocus={loadAhead}
        onPointerEnter={loadAhead}
      >
        <FileJson className="icon" size={16} aria-hidden />
        <span className="select-value">{edited ?? opened}</span>
        <ChevronDown className="icon select-chevron" size={14} aria-hidden />
      </button>
      <Popover id={id} label={library.scenario} wide onToggle={setOpen}>
        {close => (
          <Suspense fallback={null}>
            <ScenarioPicker close={close} />
          </Suspense>
        )}
      </Popover>
    </>
  )
}
