import type { QueryClient } from '@tanstack/react-query'
import type { Reply, Request } from 'sessionscope/effects/call.ts'
import type { Input } from 'sessionscope/language/input.ts'
import { advance, needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { CallNumber } from 'sessionscope/scenario/answer.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { OpenRun } from './runs.ts'
import { atEnd, grown, look, replaceRun, runById, shownMoment } from './runs.ts'
import type { DebuggerState, Moving } from './state.ts'

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

/** After so many calls through the network in one go the page answers itself, by the same rules. */
export const FETCHED_IN_A_ROW = 50
/** A scenario may poll for ever; a run to its end pauses after so many steps. */
export const STEPS_IN_ONE_GO = 100_000
const STEPS_BETWEEN_PAINTS = 2_000

/** How a run goes on: until a moment fits, and how much of the way is seen. */
export interface Going {
  readonly moving: Moving
  readonly until: (run: OpenRun) => boolean
  /** Every step is painted, and so many ms lie between two of them; without it only now and then. */
  readonly pace?: (run: OpenRun) => number
}

interface Place {
  readonly store: StoreApi<DebuggerState>
  readonly client: QueryClient
  readonly send: SendCall
  readonly shown: () => OpenRun | undefined
}

/**
 * Moves the run on the screen. Steps within its history only move the index; at its end the next step is taken, and a
 * call goes out through the query client's mutations, without its retries, which would falsify the log.
 */
export const createRunner = ({ store, client, send, shown }: Place) => {
  let inFlight: AbortController | undefined
  /** How far a run has come that is painted only now and then. */
  let unpainted: OpenRun | undefined

  /** The run as others have left it meanwhile – its name, its breakpoints –, gone as far as this one. */
  const merged = ({ id, history, cursor, fetched }: OpenRun): OpenRun | undefined => {
    const now = runById(store.getState().runs, id)
    return now && { ...now, history, cursor, fetched }
  }

  const put = (run: OpenRun) => {
    unpainted = undefined
    const now = merged(run)
    if (now) store.setState({ runs: replaceRun(store.getState().runs, now) })
  }

  /** Whatever is under way no longer counts: its reply, when it comes, finds nobody. What was done already stays. */
  const halt = () => {
    if (unpainted) put(unpainted)
    inFlight?.abort()
    inFlight = undefined
    const { moving, calling } = store.getState()
    if (moving !== 'still' || calling) store.setState({ moving: 'still', calling: false })
  }

  const begin = (moving: Moving): AbortSignal => {
    halt()
    inFlight = new AbortController()
    store.setState({ moving, stopped: undefined })
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
    const { now, given } = moment
    const providerTimeout = given.config.provider_timeout
    const reply = await fetchReply({ runId: run.id, request, number, now, providerTimeout }, signal)
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

  const goUntil = async ({ until, pace }: Going, signal: AbortSignal) => {
    let run = shown()
    let fetched = 0
    for (let steps = 1; run && steps <= STEPS_IN_ONE_GO; steps++) {
      const inPage = !pace && fetched >= FETCHED_IN_A_ROW
      fetched += callsOf(run)
      const next: OpenRun | undefined = await nextStep(run, inPage, signal)
      if (signal.aborted) return
      if (!next) break
      run = merged(next)
      if (!run) return
      unpainted = run
      const done = until(run)
      const paints = steps % STEPS_BETWEEN_PAINTS === 0
      if (done || pace || paints) put(run)
      if (done) break
      if (pace || paints) await pause(pace?.(run) ?? 0, signal)
      if (signal.aborted) return
    }
    if (run) put(run)
  }

  /** Says whether the way was gone to its end, and not given up for something else. */
  const go = async (going: Going): Promise<boolean> => {
    const signal = begin(going.moving)
    try {
      await goUntil(going, signal)
      return !signal.aborted
    } catch (error) {
      if (!signal.aborted) throw error
      return false
    } finally {
      if (!signal.aborted) halt()
    }
  }

  const jump = (index: (run: OpenRun) => number) => {
    halt()
    if (store.getState().stopped) store.setState({ stopped: undefined })
    const run = shown()
    const looked = run && look(run, index(run))
    if (looked && looked !== run) put(looked)
  }

  return { halt, go, jump, put }
}

/** Whether the next step of a run makes a call, and how many: one or none. */
const callsOf = (run: OpenRun): number => (needs(shownMoment(run)) === 'reply' && atEnd(run) ? 1 : 0)

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
