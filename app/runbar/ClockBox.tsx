import { Clock, SkipForward } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { clock } from 'sessionscope/words/format.ts'
import { upcoming } from '../debugger/clock.ts'
import { useDebugger, useOpenRun } from '../debugger/debuggerContext.ts'
import { shownMoment } from '../debugger/runs.ts'
import { IconButton } from '../look/button/Button.tsx'
import { Popover } from '../look/popover/Popover.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

const ClockPanel = lazy(() => import('./ClockPanel.tsx'))

/** The run's clock; a press opens what can be done with it. Beside it the way to whatever comes next. */
export function ClockBox() {
  const { runbar } = useWords()
  const id = useId()
  const language = useSettings(settings => settings.language)
  const run = useOpenRun()
  const made = useDebugger()
  if (!run) return null
  const moment = shownMoment(run)
  const now = clock(moment.now, language, run.scenario.now)
  const next = upcoming(run.scenario, moment)
  return (
    <div className="run-bar-clock">
      <button type="button" aria-label={runbar.clock.button(now)} popoverTarget={id}>
        <Clock className="icon" size={14} aria-hidden />
        <span className="run-bar-now">{runbar.now}</span>
        <span className="mono">{now}</span>
      </button>
      {next && (
        <IconButton
          small
          icon={SkipForward}
          label={`${runbar.commands.toNextTimer}: ${clock(next.at, language, moment.now)}`}
          onPress={made.toNextTimer}
        />
      )}
      <Popover id={id} label={runbar.clock.title}>
        {() => (
          <Suspense fallback={null}>
            <ClockPanel run={run} />
          </Suspense>
        )}
      </Popover>
    </div>
  )
}
