import { useRef } from 'react'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { useDebugger, useOfRun } from '../debugger/debuggerContext.ts'
import { shownMoment } from '../debugger/runs.ts'
import { Button } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { AddBreakpoint } from './AddBreakpoint.tsx'
import { BreakpointRow } from './BreakpointRow.tsx'
import { replacedAt, switched } from './list.ts'

/** The breakpoints of the scenario, and the form for one more. */
export default function BreakpointsPanel() {
  const { breakpoints: words } = useWords()
  const made = useDebugger()
  const list = useOfRun(({ scenario }) => scenario.breakpoints) ?? []
  const at = useOfRun(run => shownMoment(run).at)
  const form = useRef<HTMLFormElement>(null)
  const anyOn = list.some(({ off }) => !off)
  return (
    <>
      <h2 className="popover-title">{words.title}</h2>
      {list.length === 0 ? (
        <p className="popover-about">{words.none}</p>
      ) : (
        <>
          <ul className="breakpoints">
            {list.map((breakpoint, index) => (
              <BreakpointRow
                key={keyOf(list, index)}
                breakpoint={breakpoint}
                onChange={by => {
                  made.setBreakpoints(replacedAt(list, index, by))
                  // The row takes the focus with it.
                  if (!by) form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
                }}
              />
            ))}
          </ul>
          <div className="popover-foot">
            <Button
              small
              look="frame"
              onPress={() => made.setBreakpoints(list.map(each => switched(each, !anyOn)))}
            >
              {anyOn ? words.disableAll : words.enableAll}
            </Button>
            <Button small look="frame" onPress={() => made.setBreakpoints([])}>
              {words.removeAll}
            </Button>
          </div>
        </>
      )}
      <p className="popover-about">{words.about}</p>
      {at && <AddBreakpoint form={form} at={at} onAdd={added => made.setBreakpoints([...list, added])} />}
    </>
  )
}

const placeOf = (each: Breakpoint | undefined): string =>
  JSON.stringify({ ...each, off: undefined, when: undefined })

/** The same while its condition is written; several may stop at one place. */
const keyOf = (list: readonly Breakpoint[], index: number): string => {
  const place = placeOf(list[index])
  return `${place} ${list.slice(0, index).filter(each => placeOf(each) === place).length}`
}
