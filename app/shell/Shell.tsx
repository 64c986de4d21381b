import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'
import { PaneBoundary } from './PaneBoundary.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { WorkArea } from './WorkArea.tsx'
import './shell.css'

/** The places that the parts of the debugger fill. */
export type ShellProps = {
  /** Top bar: what is open (scenario picker, run list). */
  readonly opened?: ReactNode
  /** The row below: stepping, speed, clock. */
  readonly runBar?: ReactNode
  /** At the right end of the top bar: passing on what is open. */
  readonly share?: ReactNode
  readonly onShortcuts?: () => void
  /** A message across the page, under the run bar. */
  readonly message?: ReactNode
  /** Stands in the place of the run bar and of all panes: two runs compared, or the scenario that is being written. */
  readonly instead?: ReactNode
  readonly graph: ReactNode
  readonly timeline: ReactNode
  readonly inspector: ReactNode
  /** Left and right of the status line, made of `StatusItem`s. */
  readonly status?: ReactNode
  readonly statusEnd?: ReactNode
}

/** The frame of the debugger: top bar, run bar, work area, status line. */
export function Shell({
  opened,
  runBar,
  share,
  onShortcuts,
  message,
  instead,
  graph,
  timeline,
  inspector,
  status,
  statusEnd,
}: ShellProps) {
  const { shell } = useWords()
  return (
    <div className="shell">
      <TopBar onShortcuts={onShortcuts} share={share}>
        {opened}
      </TopBar>
      {instead === undefined && (
        <section className="run-bar" aria-label={shell.runBar}>
          {runBar}
        </section>
      )}
      {message}
      {(instead && <PaneBoundary>{instead}</PaneBoundary>) ?? (
        <WorkArea graph={graph} timeline={timeline} inspector={inspector} />
      )}
      <StatusLine end={statusEnd}>{status}</StatusLine>
    </div>
  )
}
