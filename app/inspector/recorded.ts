import authored from 'sessionscope/conformance/authored.json?raw'
import type { History } from 'sessionscope/run/history.ts'
import { append, history, lastRun } from 'sessionscope/run/history.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { startRun } from 'sessionscope/scenario/start.ts'
import { stepBy } from 'sessionscope/scenario/trace.ts'

const parsed = parseFile(authored)

/** For tests: a recorded case by its id, and the whole history that follows from it. */
export const recorded = (id: string): { readonly scenario: Scenario; readonly past: History } => {
  const found = 'scenarios' in parsed && parsed.scenarios.find(({ scenario }) => scenario.id === id)
  if (!found) throw new Error(`the recorded case ${id} is gone`)
  let past = history(startRun(found.scenario))
  for (let next = stepBy(found.scenario, lastRun(past)); next; next = stepBy(found.scenario, lastRun(past)))
    past = append(past, next, undefined)
  return { scenario: found.scenario, past }
}

/** For tests: the index of the last entry that stands at a step. */
export const lastAt = ({ log, length }: History, step: string): number =>
  log.runs.slice(0, length).findLastIndex(run => run.at === step)
