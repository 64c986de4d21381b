import {
  ArrowDownRight,
  ArrowLeft,
  ArrowRight,
  ArrowUpLeft,
  ChevronsRight,
  Pause,
  Play,
  RedoDot,
  Rewind,
  RotateCcw,
  StepForward,
  UndoDot,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useDebugger, useDebuggerState, useOfRun } from '../debugger/debuggerContext.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { shortcutOf } from './commands.ts'
import { Rule } from './RunBar.tsx'
import { whyNoNext } from './refusals.ts'

/** What leads back; nothing of it makes a call or changes the run. */
export function Backwards() {
  const { runbar } = useWords()
  const made = useDebugger()
  const first = useOfRun(({ cursor }) => cursor === 0) ?? true
  const refusal = first ? runbar.atStart : undefined
  const back = [
    ['restart', RotateCcw],
    ['reverse', Rewind],
    ['backOut', ArrowUpLeft],
    ['backOver', UndoDot],
    ['stepBack', ArrowLeft],
  ] as const
  return back.map(([id, icon]) => {
    const button = (
      <IconButton
        key={id}
        icon={icon}
        label={runbar.commands[id]}
        shortcut={shortcutOf(id)}
        onPress={() => void made[id === 'reverse' ? 'rewind' : id]()}
        refusal={refusal}
      />
    )
    if (id === 'stepBack') return button
    return (
      <span key={id} className="run-bar-more">
        {button}
        {id === 'restart' && <Rule />}
      </span>
    )
  })
}

function useNoNext(): string | undefined {
  const { runbar } = useWords()
  const reason = useOfRun(run => whyNoNext(run) ?? 'none')
  if (reason === undefined) return runbar.loading
  return reason === 'none' ? undefined : runbar[reason]
}

/** One step, and what takes several as one. */
export function Forwards() {
  const { runbar } = useWords()
  const made = useDebugger()
  const refusal = useNoNext()
  const first = useRef<HTMLButtonElement>(null)
  // A newcomer's first key press should be a step; later openings leave the focus where the user has it.
  useEffect(() => first.current?.focus(), [])
  const common = { refusal, look: 'quiet' as const }
  return (
    <>
      <Button {...common} ref={first} icon={ArrowRight} shortcut={shortcutOf('step')} onPress={made.step}>
        {runbar.commands.step}
      </Button>
      <span className="run-bar-more">
        <Button
          {...common}
          icon={RedoDot}
          shortcut={shortcutOf('stepOver')}
          tip={runbar.stepOverTip}
          onPress={made.stepOver}
        >
          {runbar.commands.stepOver}
        </Button>
        <Button
          {...common}
          icon={ArrowDownRight}
          shortcut={shortcutOf('stepOut')}
          tip={runbar.stepOutTip}
          onPress={made.stepOut}
        >
          {runbar.commands.stepOut}
        </Button>
      </span>
    </>
  )
}

/** What goes on of itself. */
export function Playing() {
  const { runbar } = useWords()
  const made = useDebugger()
  const still = useDebuggerState(({ moving }) => moving === 'still' || moving === 'stepping')
  const refusal = useNoNext()
  return (
    <>
      {still ? (
        <Button
          look="primary"
          icon={Play}
          shortcut={shortcutOf('play')}
          onPress={made.play}
          refusal={refusal}
        >
          {runbar.commands.play}
        </Button>
      ) : (
        <Button look="primary" icon={Pause} shortcut={shortcutOf('play')} onPress={made.pause}>
          {runbar.pause}
        </Button>
      )}
      <span className="run-bar-more">
        <Button
          icon={StepForward}
          shortcut={shortcutOf('resume')}
          labelFrom="wide"
          onPress={made.resume}
          refusal={refusal}
        >
          {runbar.commands.resume}
        </Button>
        <Button
          icon={ChevronsRight}
          shortcut={shortcutOf('runToEnd')}
          labelFrom="wide"
          onPress={made.runToEnd}
          refusal={refusal}
        >
          {runbar.commands.runToEnd}
        </Button>
      </span>
    </>
  )
}
