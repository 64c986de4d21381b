import type { ReactNode } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { Button } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

/** So many mistakes are told at once: who has mended them is told of the next. */
const TOLD = 3

/** What ends the editing, always in sight: what is wrong still, what applying would do, and the buttons. */
export function EditorFoot({
  problems,
  does,
  apply,
  refused,
  onCancel,
  children,
}: {
  readonly problems: readonly Problem[]
  /** What applying does to the run. */
  readonly does: string
  /** What the button that applies is called, if more is to be said. */
  readonly apply?: string
  readonly refused: boolean
  readonly onCancel: () => void
  readonly children?: ReactNode
}) {
  const { editor } = useWords()
  const language = useSettings(settings => settings.language)
  return (
    <div className="editor-foot">
      {problems.length > 0 ? (
        <div role="alert">
          <ul className="editor-problems">
            {problems.slice(0, TOLD).map(problem => (
              <li key={JSON.stringify(problem)}>
                {problem.path && <code>{problem.path}</code>} {problemSentence(problem, language)}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="popover-about">{does}</p>
      )}
      <div className="popover-foot">
        <button type="submit" className="button button-primary" aria-disabled={refused || undefined}>
          {apply ?? editor.apply}
        </button>
        {children}
        <Button look="frame" onPress={onCancel}>
          {editor.cancel}
        </Button>
      </div>
    </div>
  )
}

/** Leads to the first field with a mistake, when somebody applies in spite of it; text as a whole has no fields. */
export const toFirstMistake = (form: HTMLFormElement): void => {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.querySelector('textarea')
  field?.focus()
}
