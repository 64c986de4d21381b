import {
  ArrowDownRight,
  ArrowLeft,
  ArrowRight,
  ArrowUpLeft,
  ChevronsRight,
  Clock,
  Pause,
  Play,
  RedoDot,
  RotateCcw,
  UndoDot,
} from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { clock } from 'sessionscope/words/format.ts'
import { useDebugger, useDebuggerState, useOpenRun } from '../debugger/debuggerContext.ts'
import { shownMoment } from '../debugger/runs.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { commandOf, isField } from './keys.ts'
import { whyNoNext } from './refusals.ts'
import './runbar.css'

const Announcement = lazy(() => import('./Announcement.tsx'))

/** The row of stepping: back, forward, playing, and where and when the run is. */
export function RunBar() {
  useKeys()
  return (
    <>
      <Backwards />
      <Rule />
      <Forwards />
      <Rule />
      <Playing />
      <Place />
      <div role="status" className="heard-only">
        <Suspense fallback={null}>
          <Announcement />
        </Suspense>
      </div>
    </>
  )
}

function useKeys() {
  const made = useDebugger()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event, isField(event.target))
      if (!command) return
      event.preventDefault()
      void command.run(made)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [made])
}

const Rule = () => <span className="run-bar-rule" aria-hidden="true" />

function Backwards() {
  const { runbar } = useWords()
  const made = useDebugger()
  const first = (useOpenRun()?.cursor ?? 0) === 0
  const refusal = first ? runbar.atStart : undefined
  return (
    <>
      <span className="run-bar-more">
        <IconButton
          icon={RotateCcw}
          label={runbar.restart}
          shortcut="R"
          onPress={made.restart}
          refusal={refusal}
        />
        <Rule />
        <IconButton
          icon={ArrowUpLeft}
          label={runbar.backOut}
          shortcut="⇧U"
          onPress={made.backOut}
          refusal={refusal}
        />
        <IconButton
          icon={UndoDot}
          label={runbar.backOver}
          shortcut="⇧O"
          onPress={made.backOver}
          refusal={refusal}
        />
      </span>
      <IconButton
        icon={ArrowLeft}
        label={runbar.stepBack}
        shortcut="⇧S"
        onPress={made.stepBack}
        refusal={refusal}
      />
    </>
  )
}

function useNoNext(): string | undefined {
  const { runbar } = useWords()
  const run = useOpenRun()
  if (!run) return runbar.loading
  const reason = whyNoNext(run)
  return reason && runbar[reason]
}

function Forwards() {
  const { runbar } = useWords()
  const made = useDebugger()
  const refusal = useNoNext()
  const first = useRef<HTMLButtonElement>(null)
  // A newcomer's first key press should be a step; later openings leave the focus where the user has it.
  useEffect(() => first.current?.focus(), [])
  const common = { refusal, look: 'quiet' as const }
  return (
    <>
      <Button {...common} ref={first} icon={ArrowRight} shortcut="S" onPress={made.step}>
        {runbar.step}
      </Button>
      <span className="run-bar-more">
        <Button {...common} icon={RedoDot} shortcut="O" tip={runbar.stepOverTip} onPress={made.stepOver}>
          {runbar.stepOver}
        </Button>
        <Button {...common} icon={ArrowDownRight} shortcut="U" tip={runbar.stepOutTip} onPress={made.stepOut}>
          {runbar.stepOut}
        </Button>
      </span>
    </>
  )
}

function Playing() {
  const { runbar } = useWords()
  const made = useDebugger()
  const still = useDebuggerState(({ moving }) => moving === 'still' || moving === 'stepping')
  const refusal = useNoNext()
  return (
    <>
      {still ? (
        <Button look="primary" icon={Play} shortcut="P" onPress={made.play} refusal={refusal}>
          {runbar.play}
        </Button>
      ) : (
        <Button look="primary" icon={Pause} shortcut="P" onPress={made.pause}>
          {runbar.pause}
        </Button>
      )}
      <span className="run-bar-more">
        <Button icon={ChevronsRight} shortcut="E" labelFrom="wide" onPress={made.runToEnd} refusal={refusal}>
          {runbar.runToEnd}
        </Button>
      </span>
    </>
  )
}

function Place() {
  const { runbar } = useWords()
  const language = useSettings(settings => settings.language)
  const run = useOpenRun()
  if (!run) return null
  const moment = shownMoment(run)
  const { before, at, after } = runbar.position(String(run.cursor + 1), String(run.history.length))
  return (
    <div className="run-bar-place">
      <span>
        {before}
        <strong>{at}</strong>
        {after}
      </span>
      <span className="run-bar-clock">
        <Clock className="icon" size={14} aria-hidden />
        {runbar.now}
        <span className="mono">{clock(moment.now, language, run.scenario.now)}</span>
      </span>
    </div>
  )
}
