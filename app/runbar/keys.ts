import type { Debugger } from '../debugger/debugger.ts'

/** A command of the run bar with the key that gives it; keys are physical, so they work in any layout. */
export interface Command {
  readonly code: string
  readonly shift: boolean
  readonly run: (made: Debugger) => unknown
}

const playOrPause = (made: Debugger) =>
  made.store.getState().moving === 'still' ? made.play() : made.pause()

export const COMMANDS: readonly Command[] = [
  { code: 'KeyS', shift: false, run: made => made.step() },
  { code: 'KeyO', shift: false, run: made => made.stepOver() },
  { code: 'KeyU', shift: false, run: made => made.stepOut() },
  { code: 'KeyS', shift: true, run: made => made.stepBack() },
  { code: 'KeyO', shift: true, run: made => made.backOver() },
  { code: 'KeyU', shift: true, run: made => made.backOut() },
  { code: 'KeyP', shift: false, run: playOrPause },
  { code: 'KeyE', shift: false, run: made => made.runToEnd() },
  { code: 'KeyR', shift: false, run: made => made.restart() },
]

type Pressed = Pick<
  KeyboardEvent,
  'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
>

/** The command of a key, unless it is meant for a field, for the browser, or has been used already. */
export const commandOf = (event: Pressed, inField: boolean): Command | undefined => {
  if (inField || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  return COMMANDS.find(({ code, shift }) => code === event.code && shift === event.shiftKey)
}

/** Kinds of input that take no text: there a letter is still a command. */
const WORDLESS: readonly string[] = ['radio', 'checkbox', 'button', 'range', 'file']

/** Whether keys pressed here are text. */
export const isField = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !WORDLESS.includes(target.type)
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
