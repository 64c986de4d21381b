import { serialize, serializeAll } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import { loneRun, savedRuns } from '../debugger/savedRuns.ts'

/** Gives the user a file. */
export const download = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** A scenario and its run as a file. */
export const saveRun = (run: OpenRun): void =>
  download(
    `${run.scenario.id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.json`,
    serialize(run.scenario, loneRun(run)),
  )

/** All runs, their names and forks, as one file. */
export const saveAll = (runs: Runs): void => download('sessionscope-runs.json', serializeAll(savedRuns(runs)))
