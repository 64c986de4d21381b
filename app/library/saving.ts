import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { serialize, serializeAll } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import { loneRun, savedRuns } from '../debugger/savedRuns.ts'

/** Gives the user a text as a file: JSON, unless told otherwise. */
export const download = (name: string, text: string, type = 'application/json'): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The name of a file by the id of its scenario. */
export const fileNameOf = (id: string): string =>
  `${id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') || 'scenario'}.json`

/** A scenario as a file, and a run of it when one is given. */
export const saveFile = (scenario: Scenario, run?: OpenRun): void =>
  download(fileNameOf(scenario.id), serialize(scenario, run && loneRun(run)))

/** All runs, their names and forks, as one file. */
export const saveAll = (runs: Runs): void => download('sessionscope-runs.json', serializeAll(savedRuns(runs)))
