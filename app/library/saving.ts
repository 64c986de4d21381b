import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { serialize, serializeAll } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import { loneRun, savedRuns } from '../debugger/savedRuns.ts'
import type { ShelvedDraft } from '../scenario/shelf.ts'

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

/**
 * All runs, their names and forks, and the drafts, as one file. A draft with a mistake would have the whole file refused: it
 * is a file of its own, as it stands.
 */
export const saveAll = async (runs: Runs, drafts: readonly ShelvedDraft[]): Promise<void> => {
  const parse = await import('sessionscope/scenario/parse.ts').catch(() => undefined)
  const read = drafts.map(({ text }) => ({ text, parsed: parse?.parseFile(text) }))
  const sound = read.flatMap(({ parsed }) => (parsed && 'scenarios' in parsed ? parsed.scenarios : []))
  const written = sound.map(({ scenario }) => ({ scenario }))
  download('sessionscope-runs.json', serializeAll([...savedRuns(runs), ...written]))
  const others = read.filter(({ parsed }) => !parsed || 'problems' in parsed)
  for (const [at, { text }] of others.entries()) download(`sessionscope-draft-${at + 1}.json`, text)
}
