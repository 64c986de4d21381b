import { ChevronDown, Circle } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { useOfRun } from '../debugger/debuggerContext.ts'
import { Popover } from '../look/popover/Popover.tsx'
import { useWords } from '../words/useWords.ts'
import './breakpoints.css'

const BreakpointsPanel = lazy(() => import('./BreakpointsPanel.tsx'))

/** How many breakpoints the scenario has; opens their list. */
export function BreakpointsButton() {
  const id = useId()
  const { breakpoints: words } = useWords()
  const list = useOfRun(({ scenario }) => scenario.breakpoints) ?? []
  const on = list.filter(({ off }) => !off).length
  return (
    <>
      <button type="button" className="button button-quiet" aria-label={words.short(on)} popoverTarget={id}>
        <Circle className={on > 0 ? 'icon breakpoint-disc' : 'icon breakpoint-ring'} size={10} aria-hidden />
        <span className="breakpoints-long">{words.short(on)}</span>
        <span className="breakpoints-short">{on}</span>
        <ChevronDown className="icon select-chevron" size={14} aria-hidden />
      </button>
      <Popover id={id} label={words.title} wide>
        {() => (
          <Suspense fallback={null}>
            <BreakpointsPanel />
          </Suspense>
        )}
      </Popover>
    </>
  )
}
