import { createContext, useContext } from 'react'
import type { History } from 'sessionscope/run/history.ts'
import { play } from 'sessionscope/scenario/play.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { Reading } from './draft/reading.ts'

/** A draft's scenario with what it comes to by itself. */
export interface Played {
  readonly scenario: Scenario
  readonly past: History
  /** Whether it was played to its end: of one that polls for ever nobody knows what is still asked. */
  readonly isWhole: boolean
}

const known = new WeakMap<Scenario, Played>()

/** Steps that a draft is played at most while it is written: a scenario that polls for ever must not hold the page. */
const MOST = 5000

const playedTo = (scenario: Scenario): Played => {
  const past = play(scenario, undefined, MOST)
  return { scenario, past, isWhole: past.length < MOST }
}

/** The scenario of a draft played to its end, in the page; undefined while the draft cannot be read. */
export const playedOf = ({ opened }: Reading): Played | undefined => {
  if (!opened) return undefined
  const { scenario } = opened
  const found = known.get(scenario) ?? playedTo(scenario)
  known.set(scenario, found)
  return found
}

export const PlayedContext = createContext<Played | undefined>(undefined)

/** What the draft comes to; undefined while it cannot be read. */
export const usePlayed = (): Played | undefined => useContext(PlayedContext)
