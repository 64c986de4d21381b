import { Download, FileJson, FolderOpen, Save } from 'lucide-react'
import { useRef } from 'react'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { Runs } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import { IconButton } from '../look/button/Button.tsx'
import { Select } from '../look/select/Select.tsx'
import { RunsButton } from '../runs/RunsButton.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { useLibraryState } from './libraryContext.ts'
import { useReadFile } from './useReadFile.ts'
import './opened.css'

/** What is open: the scenario, the run, and the way to files. */
export function Opened() {
  return (
    <>
      <ScenarioChoice />
      <span className="opened-more">
        <RunsButton />
        <Files />
      </span>
    </>
  )
}

function ScenarioChoice() {
  const { library } = useWords()
  const language = useSettings(settings => settings.language)
  const entries = useLibraryState(state => state.entries)
  const made = useDebugger()
  // Not the run itself: it is another one with each step, and the list of scenarios is long.
  const title = useDebuggerState(({ runs }) => currentRun(runs)?.scenario.title[language])
  const source = useDebuggerState(({ runs }) => currentRun(runs)?.source)
  return (
    <Select
      label={library.scenario}
      icon={FileJson}
      placeholder={title ?? ''}
      options={entries.map(entry => ({
        value: entry.key,
        label: entry.title[language],
        group: entry.group[language],
        ...(entry.about && { hint: entry.about[language] }),
      }))}
      value={source}
      onChange={key => {
        const entry = entries.find(other => other.key === key)
        if (entry) made.open(entry.open(), entry.key)
      }}
    />
  )
}

function Files() {
  const { library: words } = useWords()
  const { store } = useDebugger()
  const picker = useRef<HTMLInputElement>(null)
  const read = useReadFile()
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={event => {
          void read(event.target.files?.[0])
          // The same file chosen again, mended meanwhile, has to be read again.
          event.target.value = ''
        }}
      />
      <IconButton icon={FolderOpen} label={words.openFile} onPress={() => picker.current?.click()} />
      <IconButton icon={Save} label={words.saveFile} onPress={() => void save(store.getState().runs)} />
      <IconButton
        icon={Download}
        label={words.downloadAll}
        onPress={() => void saveEverything(store.getState().runs)}
      />
    </>
  )
}

const save = async (runs: Runs): Promise<void> => {
  const run = currentRun(runs)
  const { saveRun } = await import('./saving.ts')
  if (run) saveRun(run)
}

const saveEverything = async (runs: Runs): Promise<void> => {
  const { saveAll } = await import('./saving.ts')
  saveAll(runs)
}
