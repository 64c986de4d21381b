import { GitBranch } from 'lucide-react'
import { useMemo } from 'react'
import { type NoWay, type WayToStop, wayToStop } from 'sessionscope/run/failing.ts'
import { answersOf } from '../debugger/answersOf.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { shownMoment } from '../debugger/runs.ts'
import { Button } from '../look/button/Button.tsx'
import { useRepairWords } from './useRepairWords.ts'

/** How the machine would have stopped from where a run stands, or why it would not. */
const useWay = ({ scenario, history, cursor }: OpenRun): WayToStop | NoWay =>
  useMemo(() => wayToStop(history, cursor, answersOf(scenario)), [history, cursor, scenario])

/** Makes the fork in which the machine fails, and rehearses repairs there; greyed, with the reason, where it cannot. */
export function WhatIfButton({ open }: { readonly open: OpenRun }) {
  return <FailButton way={useWay(open)} />
}

function FailButton({ way }: { readonly way: WayToStop | NoWay }) {
  const words = useRepairWords()
  const made = useDebugger()
  const fail = ({ inputs, at }: WayToStop) => {
    made.fork({ fail: inputs, at })
    made.rehearse(true)
  }
  return (
    <Button
      look="frame"
      icon={GitBranch}
      tip={words.whatIfAbout}
      refusal={typeof way === 'string' ? words.noWay[way] : undefined}
      onPress={() => typeof way !== 'string' && fail(way)}
    >
      {words.whatIf}
    </Button>
  )
}

/** On a machine that works no repair would be let in: the way to one that is down. */
export function WhatIf({ open }: { readonly open: OpenRun }) {
  const words = useRepairWords()
  const way = useWay(open)
  if (shownMoment(open).at === 'machine.failed') return null
  return (
    <div className="repair-what-if">
      <FailButton way={way} />
      <p className="popover-about">{typeof way === 'string' ? words.noWay[way] : words.whatIfAbout}</p>
    </div>
  )
}
