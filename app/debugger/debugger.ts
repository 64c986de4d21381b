import type { QueryClient } from '@tanstack/react-query'
import type { Input } from 'sessionscope/language/input.ts'
import { advance, needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { Alteration } from 'sessionscope/run/alter.ts'
import { alter } from 'sessionscope/run/alter.ts'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { MOST_BREAKPOINTS } from 'sessionscope/run/breakpoint.ts'
import { nextStop, previousStop, stopsOf } from 'sessionscope/run/stops.ts'
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
import type { DrawnIn } from './moves.ts'
import { backOut, backOver, closedPieces, isOut, isOver } from './moves.ts'
import { paceOf } from './pace.ts'
import { createRest } from './rest.ts'
import type { SendCall } from './runner.ts'
import { createRunner } from './runner.ts'
import type { OpenRun, Runs } from './runs.ts'
import {
  atEnd,
  comesTo,
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
} from './runs.ts'
import type { DebuggerState, Editing } from './state.ts'
import { FIRST_STATE } from './state.ts'

export interface Debugger extends ReturnType<typeof createDebugger> {}

/** The debugger behind the screen: open runs and everything that moves and changes them. */
export const createDebugger = (client: QueryClient, send: SendCall, newId: () => string) => {
  const store = createStore<DebuggerState>(() => FIRST_STATE)
  // Before anybody else listens: after a step both say the same.
  const rest = createRest(store)
  let drawnIn: DrawnIn = closedPieces
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

  /** Whether a run has come to one of its breakpoints; notes which. */
  const stopHere = (run: OpenRun): boolean => {
    const breakpoint = stopsOf(run.scenario.breakpoints ?? []).at(run.history, run.cursor)
    if (breakpoint) store.setState({ stopped: { breakpoint, at: run.cursor } })
    return breakpoint !== undefined
  }

  /** After a way from breakpoint to breakpoint: notes which one ended it, or that none did. */
  const noteWhere = () => {
    const run = shown()
    if (!run || store.getState().moving !== 'still' || stopHere(run)) return
    const isSet = run.scenario.breakpoints?.some(({ off }) => !off) ?? false
    const atAnEnd = run.cursor === 0 || needs(shownMoment(run)) === 'outside'
    if (isSet && atAnEnd) store.setState({ stopped: { breakpoint: undefined, at: run.cursor } })
  }

  const until = (fits: (run: Run) => boolean) => (run: OpenRun) => stopHere(run) || fits(shownMoment(run))

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
    /** Which closed box of the graph a step is drawn in: "over" takes such a box as one. */
    drawnAs: (drawn: DrawnIn) => {
      drawnIn = drawn
    },
    step: () =>
      // Held down, the key would call anew and anew, and never hear the answer.
      store.getState().calling ? undefined : go({ moving: 'stepping', until: () => true }),
    stepOver: () => {
      const run = shown()
      return run
        ? go({ moving: 'stepping', until: until(isOver(shownMoment(run), drawnIn)) })
        : Promise.resolve()
    },
    stepOut: () => go({ moving: 'stepping', until: until(isOut) }),
    stepBack: () => jump(run => run.cursor - 1),
    backOver: () => jump(run => backOver(run, drawnIn)),
    backOut: () => jump(backOut),
    restart: () => jump(() => 0),
    goTo: (index: number) => jump(() => index),
    play: () => go({ moving: 'playing', until: stopHere, pace: run => paceOf(run) / store.getState().speed }),
    /** To the end of what happens by itself; breakpoints do not stop it. */
    runToEnd: () => go({ moving: 'running', until: () => false }),
    /** Forwards to the next breakpoint, or to where nothing more happens by itself. */
    resume: async () => {
      const run = shown()
      if (!run) return
      const next = nextStop(run.history, run.cursor, stopsOf(run.scenario.breakpoints ?? []))
      jump(({ history }) => next ?? history.length - 1)
      if (next !== undefined || (await go({ moving: 'running', until: stopHere }))) noteWhere()
    },
    /** Back to the breakpoint where `resume` would have stopped last, or to the first step. */
    rewind: async () => {
      jump(run => previousStop(run.history, run.cursor, stopsOf(run.scenario.breakpoints ?? [])) ?? 0)
      noteWhere()
    },
    /** Forwards to the next visit of a step. */
    runTo: (step: StepId) => go({ moving: 'running', until: run => stopHere(run) || comesTo(run, step) }),
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
      const { runs } = store.getState()
      const changed = runs.list.map(run =>
        run.source === source ? { ...run, scenario: { ...run.scenario, breakpoints } } : run,
      )
      setRuns({ ...runs, list: changed })
    },
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
