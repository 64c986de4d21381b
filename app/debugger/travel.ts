import { needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { nextStop, previousStop, stopsOf } from 'sessionscope/run/stops.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { DrawnIn } from './moves.ts'
import { backOut, backOver, closedPieces, isOut, isOver } from './moves.ts'
import { paceOf } from './pace.ts'
import type { createRunner } from './runner.ts'
import type { OpenRun } from './runs.ts'
import { comesTo, shownMoment } from './runs.ts'
import type { DebuggerState } from './state.ts'

type Place = Pick<ReturnType<typeof createRunner>, 'go' | 'jump'> & {
  readonly store: StoreApi<DebuggerState>
  readonly shown: () => OpenRun | undefined
}

/** The ways along the run on the screen: by steps, wake-ups and breakpoints, forwards and back. */
export const createTravel = ({ store, shown, go, jump }: Place) => {
  let drawnIn: DrawnIn = closedPieces

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

  return {
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
  }
}
