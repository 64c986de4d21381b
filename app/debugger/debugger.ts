import type { QueryClient } from '@tanstack/react-query'
import type { Reply, Request } from 'sessionscope/effects/call.ts'
import type { Input, OutsideInput } from 'sessionscope/language/input.ts'
import { advance, needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { CallNumber } from 'sessionscope/scenario/answer.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import { createStore } from 'zustand/vanilla'
import { backOut, backOver, isOut, isOver } from './moves.ts'
import type { OpenRun, Runs } from './runs.ts'
import {
  atEnd,
  currentRun,
  forked,
  grown,
  look,
  NO_RUNS,
  open,
  replaceRun,
  shownMoment,
  wentOnWith,
} from './runs.ts'

/** A call on its way to an endpoint. */
export interface OutgoingCall {
  readonly runId: string
  readonly request: Request
  readonly number: CallNumber
  /** The run's clock, ms. */
  readonly now: number
  /** After how many ms of that clock a provider call counts as unanswered. */
  readonly providerTimeout: number
}

/** Sends a call to the mocked endpoint; rejects when aborted. */
export type SendCall = (call: OutgoingCall, signal: AbortSignal) => Promise<Reply>

/** `moving`: what is going on of itself, until it ends or Pause stops it. */
export interface DebuggerState {
  readonly runs: Runs
  readonly moving: 'still' | 'stepping' | 'playing' | 'running'
  /** A call waits for its reply. */
  readonly calling: boolean
}

export interface Debugger extends ReturnType<typeof createDebugger> {}

/** After so many calls through the network in one go the page answers itself, by the same rules. */
export const FETCHED_IN_A_ROW = 50
/** A scenario may poll for ever; a run to its end pauses after so many steps. */
export const STEPS_IN_ONE_GO = 100_000
const STEPS_BETWEEN_PAINTS = 2_000
/** Milliseconds between two steps while playing. */
const PLAY_PACE = 250

/**
 * The debugger behind the screen: open runs and everything that moves them. Steps within a run's history only move the
 * index; at its end the next step is taken, and a call goes out through the query client's mutations, without its
 * retries, which would falsify the log.
 */
export const createDebugger = (client: QueryClient, send: SendCall, newId: () => string) => {
  const store = createStore<DebuggerState>(() => ({ runs: NO_RUNS, moving: 'still', calling: false }))
  let inFlight: AbortController | undefined

  const setRuns = (runs: Runs) => store.setState({ runs })
  const shown = (): OpenRun | undefined => currentRun(store.getState().runs)
  const put = (run: OpenRun) => setRuns(replaceRun(store.getState().runs, run))

  /** Whatever is under way no longer counts: its reply, when it comes, finds nobody. */
  const halt = () => {
    inFlight?.abort()
    inFlight = undefined
    store.setState({ moving: 'still', calling: false })
  }

  const begin = (moving: DebuggerState['moving']): AbortSignal => {
    halt()
    inFlight = new AbortController()
    store.setState({ moving })
    return inFlight.signal
  }

  const fetchReply = (call: OutgoingCall, signal: AbortSignal): Promise<Reply> => {
    const mutation = client.getMutationCache().build<Reply, Error, OutgoingCall, unknown>(client, {
      mutationFn: variables => send(variables, signal),
      mutationKey: [call.request.service, call.request.function],
      networkMode: 'always',
      retry: 0,
      gcTime: 0,
    })
    return mutation.execute(call)
  }

  const replyTo = async (
    run: OpenRun,
    moment: Run,
    inPage: boolean,
    signal: AbortSignal,
  ): Promise<Input | undefined> => {
    const request = requestOf(moment)
    if (!request) return undefined
    const number = callNumber(moment, request)
    if (inPage) return { reply: answer(run.scenario, request, number) }
    store.setState({ calling: true })
    const reply = await fetchReply(
      {
        runId: run.id,
        request,
        number,
        now: moment.now,
        providerTimeout: moment.given.config.provider_timeout,
      },
      signal,
    )
    store.setState({ calling: false })
    return { reply }
  }

  /** The next step of a run that is looked at; undefined when nothing more happens by itself. */
  const nextStep = async (
    run: OpenRun,
    inPage: boolean,
    signal: AbortSignal,
  ): Promise<OpenRun | undefined> => {
    if (!atEnd(run)) return look(run, run.cursor + 1)
    const moment = shownMoment(run)
    switch (needs(moment)) {
      case 'nothing':
        return grown(run, advance(moment), undefined)
      case 'reply': {
        const input = await replyTo(run, moment, inPage, signal)
        const next = input && grown(run, advance(moment, input), input)
        return next && { ...next, fetched: next.fetched + (inPage ? 0 : 1) }
      }
      case 'outside': {
        const input = nextOutside(run.scenario, moment)
        return input && grown(run, advance(moment, input), input)
      }
    }
  }

  /** Steps on until a moment fits, nothing more happens, or somebody stops it. */
  const goUntil = async (
    fits: (run: Run) => boolean,
    { paints, pace }: { readonly paints: 'every step' | 'now and then'; readonly pace: number },
    signal: AbortSignal,
  ) => {
    let run = shown()
    let fetched = 0
    for (let steps = 1; run && steps <= STEPS_IN_ONE_GO; steps++) {
      const inPage = paints === 'now and then' && fetched >= FETCHED_IN_A_ROW
      fetched += callsOf(run)
      const next: OpenRun | undefined = await nextStep(run, inPage, signal)
      if (signal.aborted) return
      if (!next) break
      run = next
      const done = fits(shownMoment(run))
      if (done || paints === 'every step' || steps % STEPS_BETWEEN_PAINTS === 0) put(run)
      if (done) break
      if (pace > 0 || steps % STEPS_BETWEEN_PAINTS === 0) await pause(pace, signal)
      if (signal.aborted) return
    }
    if (run) put(run)
  }

  const go = async (
    moving: DebuggerState['moving'],
    fits: (run: Run) => boolean,
    how: { readonly paints: 'every step' | 'now and then'; readonly pace: number },
  ): Promise<void> => {
    const signal = begin(moving)
    try {
      await goUntil(fits, how, signal)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      if (!signal.aborted) halt()
    }
  }

  const jump = (index: (run: OpenRun) => number) => {
    halt()
    const run = shown()
    if (run) put(look(run, index(run)))
  }

  const atOnce = { paints: 'now and then', pace: 0 } as const

  return {
    store,
    /** Opens a scenario as a new run; the ones that are open stay. `source` is its key in the library. */
    open: (opened: Opened, source: string) => {
      halt()
      setRuns(open(store.getState().runs, opened, source, newId()))
    },
    choose: (id: string) => {
      halt()
      setRuns({ ...store.getState().runs, current: id })
    },
    step: () => go('stepping', () => true, atOnce),
    stepOver: () => {
      const run = shown()
      return run ? go('stepping', isOver(shownMoment(run)), atOnce) : Promise.resolve()
    },
    stepOut: () => go('stepping', isOut, atOnce),
    stepBack: () => jump(run => run.cursor - 1),
    backOver: () => jump(backOver),
    backOut: () => jump(backOut),
    restart: () => jump(() => 0),
    goTo: (index: number) => jump(() => index),
    play: () => go('playing', () => false, { paints: 'every step', pace: PLAY_PACE }),
    runToEnd: () => go('running', () => false, atOnce),
    pause: halt,
    /** Gives the sleeping or failed machine an input; at an earlier step, unless it is the recorded one, as a fork. */
    give: (input: OutsideInput) => {
      halt()
      const run = shown()
      if (!run) return
      if (!atEnd(run) && wentOnWith(run, input)) return put(look(run, run.cursor + 1))
      const next = advance(shownMoment(run), input)
      if (!atEnd(run)) setRuns(forked(store.getState().runs, run, newId()))
      const target = shown()
      if (target) put(grown(target, next, input))
    },
    /** What the endpoints need to answer a call of an open run. */
    find: (id: string): { scenario: Scenario; now: number } | undefined => {
      const run = store.getState().runs.list.find(other => other.id === id)
      return run && { scenario: run.scenario, now: shownMoment(run).now }
    },
  }
}

/** Whether the next step of a run makes a call, and how many: one or none. */
const callsOf = (run: OpenRun): number => (needs(shownMoment(run)) === 'reply' && atEnd(run) ? 1 : 0)

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
