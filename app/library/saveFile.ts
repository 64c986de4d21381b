import { inputsOf } from 'sessionscope/run/history.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { SavedRun } from 'sessionscope/scenario/serialize.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun } from '../debugger/runs.ts'

/** What a file holds of a run that is open. */
export const savedRun = ({ history, cursor }: OpenRun): SavedRun => ({ inputs: inputsOf(history), cursor })

/** Downloads a scenario, and a run of it when one is given, as a file named after the scenario. */
export const saveFile = (scenario: Scenario, run?: SavedRun): void => {
  const url = URL.createObjectURL(new Blob([serialize(scenario, run)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${scenario.id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
