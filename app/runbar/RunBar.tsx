import { lazy, Suspense, useEffect, useState } from 'react'
import { BreakpointsButton } from '../breakpoints/BreakpointsButton.tsx'
import { useDebugger } from '../debugger/debuggerContext.ts'
import { useSettings } from '../settings/useSettings.ts'
import { ClockBox } from './ClockBox.tsx'
import { commandOf, isField } from './commands.ts'
import { GoTo, openGoTo } from './GoTo.tsx'
import { Backwards, Forwards, Playing } from './Moves.tsx'
import { SpeedMenu } from './SpeedMenu.tsx'
import './runbar.css'

const Announcement = lazy(() => import('./Announcement.tsx'))
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx'))

/** The row of stepping: back, forward, playing, breakpoints, and where and when the run is. */
export function RunBar({
  sheet,
  onSheet,
}: {
  readonly sheet: boolean
  readonly onSheet: (open: boolean) => void
}) {
  useKeys(onSheet)
  return (
    <>
      <Backwards />
      <Rule />
      <Forwards />
      <Rule />
      <Playing />
      <span className="run-bar-more">
        <Rule />
        <SpeedMenu />
        <BreakpointsButton />
      </span>
      <div className="run-bar-place">
        <GoTo />
        <ClockBox />
      </div>
      <div role="status" className="heard-only">
        <Suspense fallback={null}>
          <Announcement />
        </Suspense>
      </div>
      {sheet && (
        <Suspense fallback={null}>
          <ShortcutSheet onClose={() => onSheet(false)} />
        </Suspense>
      )}
    </>
  )
}

export const Rule = () => <span className="run-bar-rule" aria-hidden="true" />

function useKeys(onSheet: (open: boolean) => void) {
  const made = useDebugger()
  const lettersOff = useSettings(settings => settings.choices.lettersOff ?? false)
  const keepSpeed = useSettings(settings => settings.setSpeed)
  const [opening] = useState(() => ({
    goTo: openGoTo,
    shortcuts: () => onSheet(true),
    setSpeed: (speed: number) => {
      made.setSpeed(speed)
      keepSpeed(speed)
    },
  }))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event, isField(event.target), lettersOff)
      if (!command) return
      event.preventDefault()
      void command.run(made, opening)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [made, lettersOff, opening])
}
