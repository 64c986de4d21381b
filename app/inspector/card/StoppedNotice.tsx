import { Circle } from 'lucide-react'
import { asked } from 'sessionscope/run/stops.ts'
import { breakpointName } from '../../breakpoints/breakpointName.ts'
import { useDebuggerState } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import { preview } from '../tree/text.ts'

const VALUE = 60

const named = ({ name, value }: { readonly name: string; readonly value: unknown }) => [name, value] as const

/** Which breakpoint has stopped the run here, or that it looked for one in vain; with the values that its condition found; nothing where it came otherwise. */
export function StoppedNotice({ open: { history, cursor } }: { readonly open: OpenRun }) {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  const stopped = useDebuggerState(state => (state.stopped?.at === cursor ? state.stopped : undefined))
  if (!stopped) return null
  const { breakpoint } = stopped
  if (!breakpoint) return <p className="card-unstopped">{words.breakpoints.notStopped}</p>
  const found = new Map(asked(breakpoint, history, cursor).flatMap(({ values }) => values.map(named)))
  return (
    <>
      <p className="card-stopped">
        <Circle className="icon breakpoint-disc" size={10} aria-hidden />
        {words.breakpoints.stopped(breakpointName(breakpoint, words, language))}
      </p>
      {found.size > 0 && (
        <ul className="card-asked" aria-label={words.breakpoints.found}>
          {[...found].map(([name, value]) => (
            <li key={name}>
              <code>{name}</code>{' '}
              {value === undefined ? words.breakpoints.absent : <code>{preview(value, name, VALUE)}</code>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
