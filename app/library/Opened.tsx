import { Download, FolderOpen, Save } from 'lucide-react'
import { useRef } from 'react'
import { useDebugger } from '../debugger/debuggerContext.ts'
import { currentRun } from '../debugger/runs.ts'
import { IconButton } from '../look/button/Button.tsx'
import { RunsButton } from '../runs/RunsButton.tsx'
import { useShelf } from '../scenario/shelfContext.ts'
import { useWords } from '../words/useWords.ts'
import { ScenarioChoice } from './ScenarioChoice.tsx'
import { useReadFile } from './useReadFile.ts'
import { useSaving } from './useSaving.ts'
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

function Files() {
  const { library: words } = useWords()
  const { store } = useDebugger()
  const shelf = useShelf()
  const picker = useRef<HTMLInputElement>(null)
  const read = useReadFile()
  const { saveFile, saveAll } = useSaving()
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
      <IconButton
        icon={Save}
        label={words.saveFile}
        onPress={() => {
          const run = currentRun(store.getState().runs)
          if (run) saveFile(run.scenario, run)
        }}
      />
      <IconButton
        icon={Download}
        label={words.downloadAll}
        onPress={() => void saveAll(store.getState().runs, shelf.store.getState().drafts)}
      />
    </>
  )
}
