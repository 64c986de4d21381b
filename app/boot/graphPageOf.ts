import { requestOf } from 'sessionscope/machine/advance.ts'
import { visitsUpTo } from 'sessionscope/run/history.ts'
import { whyOf } from 'sessionscope/run/why.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { atStep, toggledAt } from '../breakpoints/list.ts'
import type { Debugger } from '../debugger/debugger.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import type { GraphPage } from '../graph/page.ts'
import { travelsOf } from '../graph/pathStatus.ts'
import { askedIndex } from '../inspector/call/callsOf.ts'

/** What the graph can do with the run on the screen, which is looked up at each press: the object stays the same. */
export const graphPageOf = (made: Debugger): GraphPage => {
  const shown = () => currentRun(made.store.getState().runs)
  const toggle = (stop: Parameters<typeof toggledAt>[1]) =>
    made.setBreakpoints(toggledAt(shown()?.scenario.breakpoints ?? [], stop))
  return {
    cursor: () => shown()?.cursor ?? 0,
    travels: edge => {
      const run = shown()
      return run ? travelsOf(run.history, edge) : []
    },
    why: index => {
      const run = shown()
      return run && index < run.history.length ? whyOf(run.history, index) : undefined
    },
    onChooseStep: step => {
      const run = shown()
      const index = run && visitOf(run, step)
      if (index === undefined) return made.read(step)
      made.read(undefined)
      made.goTo(index)
    },
    onGoTo: made.goTo,
    onWhy: () => made.inspect('why'),
    onTakeExit: (_, to, index) => {
      const run = shown()
      if (run) void takeExit(made, run, to, index)
    },
    onRunTo: step => void made.runTo(step),
    onToggleBreak: step => toggle(atStep(step)),
    onToggleEdgeBreak: (from, to) => toggle({ on: 'edge', from, to }),
  }
}

/** Leads to another exit: a reply that leads there, its input from outside, or the facts that decided. */
const takeExit = async (
  made: Debugger,
  { scenario, history }: OpenRun,
  to: StepId,
  index: number,
): Promise<void> => {
  /** Not another run, nor what an undo has left of this one while something was loaded. */
  const isShown = () => currentRun(made.store.getState().runs)?.history === history
  const { from } = whyOf(history, index) ?? {}
  const request = from && requestOf(from)
  if (from && request) {
    const { replyTo } = await import('../editor/replies.ts')
    const reply = replyTo(from, request.function, to)
    if (!isShown()) return
    if (reply) return made.edit({ call: true, at: askedIndex(history, index - 1), reply })
  }
  const { inputTo } = await import('../inspector/card/inputTo.ts')
  if (!isShown()) return
  const give = from && inputTo(scenario, from, to)
  if (give) return made.alter({ give, at: index - 1 })
  // A decision follows from its facts: they are told there, each with the way to set it otherwise.
  made.goTo(index)
  made.inspect('why')
}

/** The visit of a step to jump to: the last one so far, else the first one to come. */
const visitOf = ({ history, cursor }: OpenRun, step: StepId): number | undefined => {
  const visits = history.log.visits.get(step)
  const seen = visitsUpTo(history, step, cursor)
  const index = visits?.[Math.max(seen, 1) - 1]
  return index !== undefined && index < history.length ? index : undefined
}
