import type { Debugger } from '../debugger/debugger.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import { breaksIn } from '../graph/breaks.ts'
import { pathStatus, placeStatus } from '../graph/pathStatus.ts'
import type { GraphStore } from '../graph/status.ts'
import { createGraphStore, passBy, showPath } from '../graph/status.ts'

/** The graph's store for a run. */
export const graphStoreOf = ({ history, cursor }: OpenRun): GraphStore =>
  createGraphStore(pathStatus(history, cursor))

const standsAlike = (a: OpenRun, b: OpenRun | undefined): boolean =>
  a.history === b?.history && a.cursor === b.cursor

/**
 * Shows the debugger's run in a graph: the path to where it rests, and meanwhile where it passes. Beside React, so that a
 * step renders the nodes and edges that it changes and nothing above them.
 *
 * @returns ends it
 */
export const showRun = (made: Debugger, store: GraphStore): (() => void) => {
  let path: OpenRun | undefined
  let passed: OpenRun | undefined
  let breakpoints: OpenRun['scenario']['breakpoints']
  const showRest = () => {
    const { run } = made.rest.getState()
    if (run && !standsAlike(run, path)) showPath(store, pathStatus(run.history, run.cursor))
    path = run
    passed = run
  }
  const showNow = () => {
    const { runs, moving } = made.store.getState()
    const quick = moving === 'running'
    if (quick !== store.getState().quick) store.setState({ quick })
    const run = currentRun(runs)
    if (!run) return
    if (breakpoints !== run.scenario.breakpoints) store.setState(breaksIn(run.scenario.breakpoints ?? []))
    breakpoints = run.scenario.breakpoints
    if (!standsAlike(run, passed)) passBy(store, placeStatus(run.history, run.cursor))
    passed = run
  }
  showRest()
  showNow()
  const ends = [made.rest.subscribe(showRest), made.store.subscribe(showNow)]
  return () => {
    for (const end of ends) end()
  }
}
