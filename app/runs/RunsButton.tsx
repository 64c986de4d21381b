import { ChevronDown, ListTree } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { useDebuggerState, useOfRun } from '../debugger/debuggerContext.ts'
import { Popover } from '../look/popover/Popover.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { counted } from '../words/counted.ts'
import { useWords } from '../words/useWords.ts'
import { runName } from './runName.ts'
import './runs.css'

const RunsPanel = lazy(() => import('./RunsPanel.tsx'))

/** The run on the screen; opens the tree of all runs. */
export function RunsButton() {
  const words = useWords()
  const { runs } = words
  const id = useId()
  const language = useSettings(settings => settings.language)
  const name = useOfRun(run => runName(run, words))
  const forks = useDebuggerState(state => state.runs.list.filter(({ fork }) => fork !== undefined).length)
  if (name === undefined) return null
  return (
    <>
      <button
        type="button"
        className="select-trigger runs-button"
        aria-label={`${runs.title}: ${name}`}
        popoverTarget={id}
      >
        <ListTree className="icon" size={16} aria-hidden />
        <span className="select-value">{name}</span>
        {forks > 0 && <span className="select-badge">{counted(language, forks, runs.forks)}</span>}
        <ChevronDown className="icon select-chevron" size={14} aria-hidden />
      </button>
      <Popover id={id} label={runs.title} wide>
        {close => (
          <Suspense fallback={null}>
            <RunsPanel close={close} />
          </Suspense>
        )}
      </Popover>
    </>
  )
}
