import { Circle } from 'lucide-react'
import { breakpointName } from '../../breakpoints/breakpointName.ts'
import { useDebuggerState } from '../../debugger/debuggerContext.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'

/** Which breakpoint has stopped the run here, or that it looked for one in vain; nothing where it came otherwise. */
export function StoppedNotice({ at }: { readonly at: number }) {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  const stopped = useDebuggerState(state => (state.stopped?.at === at ? state.stopped : undefined))
  if (!stopped) return null
  const { breakpoint } = stopped
  if (!breakpoint) return <p className="card-unstopped">{words.breakpoints.notStopped}</p>
  return (
    <p className="card-stopped">
      <Circle className="icon breakpoint-disc" size={10} aria-hidden />
      {words.breakpoints.stopped(breakpointName(breakpoint, words, language))}
    </p>
  )
}
