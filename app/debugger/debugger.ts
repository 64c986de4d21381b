import type { QueryClient } from '@tanstack/react-query'
import type { FaultDetectorLoad } from 'sessionscope/effects/faultDetector.ts'
import type { Input } from 'sessionscope/language/input.ts'
import { advance } from 'sessionscope/machine/advance.ts'
import type { Alteration } from 'sessionscope/run/alter.ts'
import { alter } from 'sessionscope/run/alter.ts'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { MOST_BREAKPOINTS } from 'sessionscope/run/breakpoint.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { createStore } from 'zustand/vanilla'
import { answersOf } from './answersOf.ts'
import type { Given } from './belongs.ts'
import { belongs, isExpected } from './belongs.ts'
import { passing, upcoming } from './clock.ts'
import type { Done } from './deeds.ts'
import { noted, redone, undone } from './deeds.ts'
import type { BreakpointKeeper } from './keptBreakpoints.ts'
import { createRest } from './rest.ts'
import type { SendCall } from './runner.ts'
import { createRunner } from './runner.ts'
import type { OpenRun, Runs } from './runs.ts'
import {
  atEnd,
  currentRun,
  forked,
  grown,
  isOfLibrary,
  look,
  open,
  removed,
  replaceRun,
  runById,
  shownMoment,
  wentOnWith,
  withSaid,
} from './runs.ts'
import type { DebuggerState, Editing } from './state.ts'
import { FIRST_STATE } from './state.ts'
import { createTravel } from './travel.ts'

export interface Debugger extends ReturnType<typeof createDebugger> {}

/** The debugger behind the screen: open runs and everything that moves and changes them. */
export const createDebugger = (client: QueryClient, send: SendCall, newId: () => string) => {
  const store = createStore<DebuggerState>(() => FIRST_STATE)
  // Before anybody else listens: after a step both say the same.
  const rest = createRest(store)
  let keeper: BreakpointKeeper | undefined
  /** Whether somebody gave a run at its end what its scenario would not have given it. */
  let hasGiven = false

  const setRuns = (runs: Runs) => store.setState({ runs })
  const shown = (): OpenRun | undefined => currentRun(store.getState().runs)
  const { halt, go, jump, put } = createRunner({ store, client, send, shown })

  /** Changes the tree of runs in a way that can be undone. */
  const deed = (what: Done, after: Runs) => {
    const { runs, deeds } = store.getState()
    if (after !== runs)
      store.setState({ runs: after, deeds: noted(deeds, what, runs, after), stopped: undefined })
  }

  const takeBack = (turn: typeof undone) => {
    halt()
    const { runs, deeds } = store.getState()
    const [after, left] = turn(runs, deeds)
    // What was being set by hand may be gone with the entry where it was.
    store.setState({ runs: after, deeds: left, stopped: undefined, editing: undefined })
  }

  const fork = (run: OpenRun, by: Alteration) => {
    const altered = alter(run.history, by, answersOf(run.scenario))
    const id = newId()
    deed({ kind: 'fork', run: id, by }, forked(store.getState().runs, run, by, altered, id))
  }

  const alterShown = (alteration: Alteration) => {
    halt()
    const run = shown()
    if (!run) return
    const { runs } = store.getState()
    const isLast = alteration.at === run.history.length - 1
    if (isLast && 'give' in alteration) {
      const moment = shownMoment(look(run, alteration.at))
      const next = advance(moment, alteration.give)
      if (!isExpected(run.scenario, moment, alteration.give)) hasGiven = true
      return put(grown(run, next, alteration.give))
    }
    if (isLast && 'edit' in alteration) {
      const input: Input = { edit: alteration.edit, step: alteration.at }
      const next = advance(shownMoment(look(run, alteration.at)), input)
      return deed({ kind: 'edit', run: run.id, by: alteration }, replaceRun(runs, grown(run, next, input)))
    }
    fork(run, alteration)
  }

  const give = (input: Given) => {
    halt()
    const run = shown()
    if (!run || !belongs(shownMoment(run), input)) return
    if (!atEnd(run) && wentOnWith(run, input)) return put(look(run, run.cursor + 1))
    alterShown({ give: input, at: run.cursor })
  }

  return {
    store,
    /** Where the run on the screen rests: see `createRest`. */
    rest,
    /** Opens a scenario as a new run; the ones that are open stay. `source` is its key in the library. */
    open: (opened: Opened, source: string) => {
      halt()
      // A file brings its own, and its key says only how many were opened before it.
      const kept = isOfLibrary(source) ? keeper?.load(source) : undefined
      const breakpoints = kept ?? opened.scenario.breakpoints
      const withKept = { ...opened, scenario: { ...opened.scenario, breakpoints } }
      setRuns(open(store.getState().runs, withKept, source, newId()))
      store.setState({ stopped: undefined, view: 'debug' })
    },
    choose: (id: string) => {
      halt()
      store.setState({ runs: { ...store.getState().runs, current: id }, stopped: undefined })
    },
    /** Remembers breakpoints beyond this page. */
    keepBreakpoints: (kept: BreakpointKeeper) => {
      keeper = kept
    },
    ...createTravel({ store, shown, go, jump }),
    pause: halt,
    setSpeed: (speed: number) => store.setState({ speed }),
    /** Gives the run an input where it stands: at its end a step, at an earlier one, unless recorded, a fork. */
    give,
    /** Changes what a run was given: see `Alteration`. In the past that forks; the fork is shown. */
    alter: alterShown,
    /** The same as a new run in any case, also at the end of this one. */
    fork: (by: Alteration) => {
      halt()
      const run = shown()
      if (run) fork(run, by)
    },
    /** Opens the rehearsal of a repair where the run stands, or closes it. */
    rehearse: (rehearsing: boolean) => {
      if (rehearsing) halt()
      store.setState({ rehearsing })
    },
    /** Lets time pass while the machine rests, in ms: what is due by then happens first. */
    elapse: (ms: number) => {
      halt()
      const run = shown()
      const input = run && passing(run.scenario, shownMoment(run), ms)
      if (input && !('edit' in input)) give(input)
    },
    /** Moves the clock to whatever comes next while the machine rests; it happens. */
    toNextTimer: () => {
      halt()
      const run = shown()
      const next = run && upcoming(run.scenario, shownMoment(run))
      if (next && !('edit' in next.input)) give(next.input)
    },
    fire: () => give({ timer: {} }),
    rename: (id: string, name: string) => {
      const { runs } = store.getState()
      const run = runById(runs, id)
      const to = name.trim() === '' ? undefined : name.trim().slice(0, 80)
      if (run && run.name !== to) deed({ kind: 'name', run: id }, replaceRun(runs, { ...run, name: to }))
    },
    /** Closes a run; its forks move up to the one that it left. The last run stays. */
    remove: (id: string) => {
      halt()
      deed({ kind: 'delete', run: id }, removed(store.getState().runs, id))
    },
    /** Opens the dialog in which something is set by hand, or closes it. */
    edit: (editing: Editing | undefined) => {
      if (editing) halt()
      store.setState({ editing })
    },
    /** Whether there is work that no scenario makes again by itself: edits, forks, names, and what was given by hand. */
    hasWork: () => hasGiven || store.getState().deeds.done.length > 0,
    undo: () => takeBack(undone),
    redo: () => takeBack(redone),
    /** Sets the breakpoints of the scenario on the screen, for all its runs. */
    setBreakpoints: (list: readonly Breakpoint[]) => {
      const breakpoints = list.slice(0, MOST_BREAKPOINTS)
      const source = shown()?.source
      if (source !== undefined && isOfLibrary(source)) keeper?.save(source, breakpoints)
      setRuns(withSaid(store.getState().runs, { breakpoints }))
    },
    /** Sets the load that counts beside the run's own operations in the fault detector's figures; undefined: none. */
    setLoad: (load: FaultDetectorLoad | undefined) => setRuns(withSaid(store.getState().runs, { load })),
    compare: (a: string, b: string) => store.setState({ compared: { a, b }, view: 'compare' }),
    show: (view: DebuggerState['view']) => store.setState({ view }),
    /** Shows a step that the run has never been at, or again the one where it stands. */
    read: (step: StepId | undefined) => {
      const run = shown()
      if (step && run) store.setState({ reading: { step, run: run.id, at: run.cursor }, tab: 'paragraph' })
      else store.setState({ reading: undefined })
    },
    /** Opens a tab of the inspector. */
    inspect: (tab: DebuggerState['tab']) => store.setState({ tab }),
    /** What the endpoints need to answer a call of an open run. */
    find: (id: string): { scenario: Scenario; now: number } | undefined => {
      const run = runById(store.getState().runs, id)
      return run && { scenario: run.scenario, now: shownMoment(run).now }
    },
  }
}
