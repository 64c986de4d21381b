import type { PassedOn } from 'sessionscope/scenario/passOn.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import type { ShelvedDraft } from '../scenario/shelf.ts'
import { download, fileNameOf } from './download.ts'
import { useLibrary } from './libraryContext.ts'

const ALL = 'sessionscope-runs.json'

/** Ways to save to a file what may be passed on; what is masked in it is said where the library has its messages. */
export const useSaving = () => {
  const library = useLibrary()
  const give = (name: string, { passed, masked }: PassedOn<string>) => {
    download(name, passed)
    library.saved(name, masked)
  }
  return {
    /** A scenario, and a run of it when one is given. */
    saveFile: async (scenario: Scenario, run?: OpenRun): Promise<void> => {
      const { passOnText } = await import('sessionscope/scenario/passOn.ts')
      const { loneRun } = await import('../debugger/savedRuns.ts')
      give(fileNameOf(scenario.id), passOnText({ scenario, run: run && loneRun(run) }))
    },
    /**
     * All runs, their names and forks, and the drafts, as one file. A draft with a mistake would have the whole file refused:
     * it is a file of its own.
     */
    saveAll: async (runs: Runs, drafts: readonly ShelvedDraft[]): Promise<void> => {
      const { passOnAll, passOnDraft } = await import('sessionscope/scenario/passOn.ts')
      const { savedRuns } = await import('../debugger/savedRuns.ts')
      const { parseFile } = await import('sessionscope/scenario/parse.ts')
      const read = drafts.map(({ text }) => ({ text, parsed: parseFile(text) }))
      const sound = read.flatMap(({ parsed }) => ('scenarios' in parsed ? parsed.scenarios : []))
      give(ALL, passOnAll([...savedRuns(runs), ...sound.map(({ scenario }) => ({ scenario }))]))
      const others = read.filter(({ parsed }) => 'problems' in parsed)
      for (const [at, { text }] of others.entries())
        give(`sessionscope-draft-${at + 1}.json`, passOnDraft(text))
    },
  }
}
