import { FileJson, FolderOpen, Save } from 'lucide-react'
import { useRef } from 'react'
import { inputsOf } from 'sessionscope/run/history.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import { useDebugger, useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
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
  const run = useOpenRun()
  return (
    <Select
      label={library.scenario}
      icon={FileJson}
      placeholder={run?.scenario.title[language] ?? ''}
      options={entries.map(({ key, group, title, about }) => ({
        value: key,
        label: title[language],
        group: group[language],
        ...(about && { hint: about[language] }),
      }))}
      value={run?.source}
      onChange={key => {
        const entry = entries.find(other => other.key === key)
        if (entry) made.open(entry.open(), entry.key)
      }}
    />
  )
}

function Files() {
  const { library: words } = useWords()
  const run = useOpenRun()
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
      <IconButton icon={Save} label={words.saveFile} onPress={() => run && save(run)} />
    </>
  )
}

const save = ({ scenario, history, cursor }: OpenRun): void => {
  const text = serialize(scenario, { inputs: inputsOf(history), cursor })
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${scenario.id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
