import { useEffect, useState } from 'react'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { visitsUpTo } from 'sessionscope/run/history.ts'
import { whyOf } from 'sessionscope/run/why.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { Debugger } from '../debugger/debugger.ts'
import { useDebugger, useDebuggerState, useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { breaksIn, toggledIn } from '../graph/breaks.ts'
import { GraphPane } from '../graph/GraphPane.tsx'
import { boxOf } from '../graph/layout/visible.ts'
import { pathStatus, travelsOf } from '../graph/pathStatus.ts'
import type { GraphStatus } from '../graph/status.ts'
import { createGraphStore, openIn, showPath } from '../graph/status.ts'
import { askedIndex } from '../inspector/call/callsOf.ts'
import { useSettings } from '../settings/useSettings.ts'
import { PaneHead } from '../shell/PaneHead.tsx'
import { useWords } from '../words/useWords.ts'

/** The graph with the path of the run on the screen. */
export function GraphOfRun() {
  const { shell } = useWords()
  const run = useOpenRun()
  return run ? <Path run={run} /> : <PaneHead title={shell.graph} />
}

function Path({ run }: { readonly run: OpenRun }) {
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const { history, cursor } = run
  const quick = useDebuggerState(({ moving }) => moving === 'running')
  const [store] = useState(() => createGraphStore(pathStatus(history, cursor)))
  useEffect(() => showPath(store, pathStatus(history, cursor)), [store, history, cursor])
  const breakpoints = run.scenario.breakpoints
  useEffect(() => store.setState(breaksIn(breakpoints ?? [])), [store, breakpoints])
  useEffect(() => store.setState({ quick }), [store, quick])
  useEffect(() => made.drawnAs(step => closedBoxOf(step, store.getState())), [made, store])
  return (
    <GraphPane
      store={store}
      language={language}
      onChooseStep={step => {
        const index = visitOf(run, step)
        if (index !== undefined) made.goTo(index)
      }}
      cursor={cursor}
      travels={edge => travelsOf(history, edge)}
      why={index => (index < history.length ? whyOf(history, index) : undefined)}
      onGoTo={made.goTo}
      onWhy={() => made.inspect('why')}
      onTakeExit={(_, to, index) => void takeExit(made, run, to, index)}
      onRunTo={step => void made.runTo(step)}
      onToggleBreak={step => made.setBreakpoints(toggledIn(breakpoints ?? [], { on: 'step', step }))}
      onToggleEdgeBreak={(from, to) =>
        made.setBreakpoints(toggledIn(breakpoints ?? [], { on: 'edge', from, to }))
      }
    />
  )
}

/** Leads to another exit: a reply that leads there, its input from outside, or the facts that decided. */
const takeExit = async (
  made: Debugger,
  { scenario, history }: OpenRun,
  to: StepId,
  index: number,
): Promise<void> => {
  const { from } = whyOf(history, index) ?? {}
  const request = from && requestOf(from)
  if (from && request) {
    const { replyTo } = await import('../editor/replies.ts')
    const reply = replyTo(from, request.function, to)
    if (reply) return made.edit({ call: true, at: askedIndex(history, index - 1), reply })
  }
  const { inputTo } = await import('../inspector/card/inputTo.ts')
  const give = from && inputTo(scenario, from, to)
  if (give) return made.alter({ give, at: index - 1 })
  // A decision follows from its facts: they are told there, each with the way to set it otherwise.
  made.goTo(index)
  made.inspect('why')
}

/** The closed group or piece that a step is drawn in. */
const closedBoxOf = (step: StepId, status: GraphStatus): string | undefined => {
  const box = boxOf(step, openIn(status))
  return box === step ? undefined : box
}

/** The visit of a step to jump to: the last one so far, else the first one to come. */
const visitOf = ({ history, cursor }: OpenRun, step: StepId): number | undefined => {
  const visits = history.log.visits.get(step)
  const seen = visitsUpTo(history, step, cursor)
  const index = visits?.[Math.max(seen, 1) - 1]
  return index !== undefined && index < history.length ? index : undefined
}
