import { runAt } from 'sessionscope/run/history.ts'
import { atStep, toggledAt } from '../breakpoints/list.ts'
import type { Debugger } from '../debugger/debugger.ts'
import { currentRun } from '../debugger/runs.ts'
import { SPEEDS } from '../debugger/state.ts'
import type { Words } from '../words/words.ts'

export type CommandId = keyof Words['runbar']['commands']

/** What a command may open besides moving the run. */
export interface Opening {
  readonly goTo: () => void
  readonly shortcuts: () => void
  readonly setSpeed: (speed: number) => void
}

/** A command with the key that gives it; keys are physical, so they work in any layout. */
export interface Command {
  readonly id: CommandId
  readonly code: string
  readonly shift?: true
  readonly ctrl?: true
  /** As people write it. */
  readonly shown: string
  readonly run: (made: Debugger, opening: Opening) => unknown
}

const playOrPause = (made: Debugger) =>
  made.store.getState().moving === 'still' ? made.play() : made.pause()

/** The next faster or slower speed. */
const speedBy =
  (turn: 1 | -1) =>
  (made: Debugger, { setSpeed }: Opening) => {
    const at = SPEEDS.findIndex(speed => speed >= made.store.getState().speed)
    const speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + turn))]
    if (speed) setSpeed(speed)
  }

const toggleBreak = (made: Debugger) => {
  const run = currentRun(made.store.getState().runs)
  if (!run) return
  const { at } = runAt(run.history, run.cursor)
  made.setBreakpoints(toggledAt(run.scenario.breakpoints ?? [], atStep(at)))
}

/** Every command that has a key: the run bar's buttons, the tooltips and the sheet of shortcuts are made of it. */
export const COMMANDS: readonly Command[] = [
  { id: 'step', code: 'KeyS', shown: 'S', run: made => made.step() },
  { id: 'stepOver', code: 'KeyO', shown: 'O', run: made => made.stepOver() },
  { id: 'stepOut', code: 'KeyU', shown: 'U', run: made => made.stepOut() },
  { id: 'stepBack', code: 'KeyS', shift: true, shown: '⇧S', run: made => made.stepBack() },
  { id: 'backOver', code: 'KeyO', shift: true, shown: '⇧O', run: made => made.backOver() },
  { id: 'backOut', code: 'KeyU', shift: true, shown: '⇧U', run: made => made.backOut() },
  { id: 'resume', code: 'KeyC', shown: 'C', run: made => made.resume() },
  { id: 'reverse', code: 'KeyP', shift: true, shown: '⇧P', run: made => made.rewind() },
  { id: 'play', code: 'KeyP', shown: 'P', run: playOrPause },
  { id: 'runToEnd', code: 'KeyE', shown: 'E', run: made => made.runToEnd() },
  { id: 'restart', code: 'KeyR', shown: 'R', run: made => made.restart() },
  { id: 'slower', code: 'Comma', shift: true, shown: '⇧,', run: speedBy(-1) },
  { id: 'faster', code: 'Period', shift: true, shown: '⇧.', run: speedBy(1) },
  { id: 'goTo', code: 'KeyG', shown: 'G', run: (_, { goTo }) => goTo() },
  { id: 'toggleBreak', code: 'KeyB', shown: 'B', run: toggleBreak },
  { id: 'why', code: 'KeyW', shown: 'W', run: made => made.inspect('why') },
  { id: 'rehearse', code: 'KeyM', shown: 'M', run: made => made.rehearse(true) },
  { id: 'toNextTimer', code: 'KeyT', shown: 'T', run: made => made.toNextTimer() },
  { id: 'undo', code: 'KeyZ', ctrl: true, shown: 'Ctrl+Z', run: made => made.undo() },
  { id: 'redo', code: 'KeyZ', ctrl: true, shift: true, shown: 'Ctrl+⇧Z', run: made => made.redo() },
  { id: 'shortcuts', code: 'Slash', shift: true, shown: '?', run: (_, { shortcuts }) => shortcuts() },
]

/** The key of a command, as people write it. */
export const shortcutOf = (id: CommandId): string => COMMANDS.find(command => command.id === id)?.shown ?? ''

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
>

/** The command of a key, unless it is meant for a field, for the browser, or has been used already. */
export const commandOf = (event: Pressed, inField: boolean, lettersOff = false): Command | undefined => {
  if (inField || event.defaultPrevented || event.altKey) return undefined
  const held = event.ctrlKey || event.metaKey
  // A sign, not a letter: people look for it where their layout has it.
  if (event.key === '?' && !held) return COMMANDS.find(({ id }) => id === 'shortcuts')
  if (lettersOff && !held && event.code !== 'Slash') return undefined
  return COMMANDS.find(
    ({ code, shift = false, ctrl = false }) =>
      code === event.code && shift === event.shiftKey && ctrl === held,
  )
}

/** Kinds of input that take no text: there a letter is still a command. */
const WORDLESS: readonly string[] = ['radio', 'checkbox', 'button', 'range', 'file']

/** Whether keys pressed here are text, or belong to a dialog or a menu. */
export const isField = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  // A press beside the fields of a dialog leaves the keyboard with the page behind it.
  if (target.ownerDocument.querySelector('dialog:modal')) return true
  if (target.closest('dialog, [role="menu"], [role="listbox"]')) return true
  if (target instanceof HTMLInputElement) return !WORDLESS.includes(target.type)
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
