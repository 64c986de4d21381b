import { Activity, DoorClosed, Plug } from 'lucide-react'
import { lastRun } from 'sessionscope/run/history.ts'
import { useStore } from 'zustand'
import { useOfRun } from '../debugger/debuggerContext.ts'
import { FETCHED_IN_A_ROW } from '../debugger/runner.ts'
import { useSettings } from '../settings/useSettings.ts'
import { StatusItem } from '../shell/StatusLine.tsx'
import { counted } from '../words/counted.ts'
import { useWords } from '../words/useWords.ts'
import type { Endpoints } from './endpoints.ts'

/** Who answers the calls. */
export function AnsweredBy({ endpoints }: { readonly endpoints: Endpoints }) {
  const { status } = useWords()
  const by = useStore(endpoints.answeredBy, state => state.by)
  if (by === 'starting') return <StatusItem icon={Plug}>{status.starting}</StatusItem>
  if (by === 'page')
    return (
      <StatusItem icon={Plug} warns>
        {status.byPageWhy}
      </StatusItem>
    )
  return <StatusItem icon={Plug}>{status.byWorker(FETCHED_IN_A_ROW)}</StatusItem>
}

/** How far the run on the screen has come. */
export function RunCounts() {
  const { status } = useWords()
  const language = useSettings(settings => settings.language)
  const past = useOfRun(({ history }) => history)
  const load = useOfRun(({ scenario }) => scenario.load)
  if (!past) return null
  const { wakes, calls, given } = lastRun(past)
  const counts = [
    counted(language, past.length, status.steps),
    counted(language, wakes, status.wakes),
    counted(language, calls, status.calls),
  ]
  return (
    <>
      <StatusItem>{counts.join(' · ')}</StatusItem>
      {load && <StatusItem icon={Activity}>{status.load(load.per_minute)}</StatusItem>}
      <StatusItem icon={DoorClosed}>{given.doors === 'guarded' ? status.guarded : status.open}</StatusItem>
    </>
  )
}
