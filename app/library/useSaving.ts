import { maskedText } from 'sessionscope/scenario/maskText.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { PassedOn } from 'sessionscope/scenario/passOn.ts'
import { passOnAll, passOnText } from 'sessionscope/scenario/passOn.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import { loneRun, savedRuns } from '../debugger/savedRuns.ts'
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
    saveFile: (scenario: Scenario, run?: OpenRun): void =>
      give(fileNameOf(scenario.id), passOnText({ scenario, run: run && loneRun(run) })),
    /**
     * All runs, their names and forks, and the drafts, as one file. A draft with a mistake would have the whole file refused:
     * it is a file of its own.
     */
    saveAll: async (runs: Runs, drafts: readonly ShelvedDraft[]): Promise<void> => {
      const { sound, others } = await sorted(drafts)
      give(ALL, passOnAll([...savedRuns(runs), ...sound.map(({ scenario }) => ({ scenario }))]))
      for (const [at, other] of others.entries()) give(`sessionscope-draft-${at + 1}.json`, other)
    },
  }
}

interface Sorted {
  readonly sound: readonly Opened[]
  readonly others: readonly PassedOn<string>[]
}

/** Drafts that can be read, and those that cannot; without the code that reads them, all go as they are. */
const sorted = async (drafts: readonly ShelvedDraft[]): Promise<Sorted> => {
  if (drafts.length === 0) return { sound: [], others: [] }
  const reader = await Promise.all([
    import('sessionscope/scenario/parse.ts'),
    import('sessionscope/scenario/passOnDraft.ts'),
  ]).catch(() => undefined)
  if (!reader)
    return { sound: [], others: drafts.map(({ text }) => ({ passed: maskedText(text), masked: [] })) }
  const [{ parseFile }, { passOnDraft }] = reader
  const read = drafts.map(({ text }) => ({ text, parsed: parseFile(text) }))
  return {
    sound: read.flatMap(({ parsed }) => ('scenarios' in parsed ? parsed.scenarios : [])),
    others: read.flatMap(({ text, parsed }) => ('problems' in parsed ? [passOnDraft(text)] : [])),
  }
}
