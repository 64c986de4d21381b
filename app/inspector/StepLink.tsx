import { runAt } from 'sessionscope/run/history.ts'
import { title } from 'sessionscope/words/index.ts'
import { useDebugger, useOfRun } from '../debugger/debuggerContext.ts'
import { useTip } from '../look/tooltip/useTip.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useInspectorWords } from './useInspectorWords.ts'

/** “step 40”: goes to an entry of the run that is looked at. Steps are counted from 1, entries from 0. */
export function StepLink({ index, tabIndex }: { readonly index: number; readonly tabIndex?: number }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const at = useOfRun(({ history }) => (index < history.length ? runAt(history, index).at : undefined))
  const named = at && title(at, language)
  const { trigger, bubble } = useTip(named, true)
  return (
    <>
      <button
        type="button"
        className="inspector-link"
        tabIndex={tabIndex}
        onClick={event => {
          event.stopPropagation()
          made.goTo(index)
        }}
        {...trigger}
      >
        {inspector.step(index + 1)}
      </button>
      {bubble}
    </>
  )
}
