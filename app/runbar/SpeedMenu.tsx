import { Gauge } from 'lucide-react'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import { SPEEDS } from '../debugger/state.ts'
import { Select } from '../look/select/Select.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

/** How fast it plays. */
export function SpeedMenu() {
  const { runbar } = useWords()
  const language = useSettings(settings => settings.language)
  const keep = useSettings(settings => settings.setSpeed)
  const made = useDebugger()
  const speed = useDebuggerState(state => state.speed)
  return (
    <Select
      label={runbar.speed}
      icon={Gauge}
      quiet
      value={String(speed)}
      onChange={value => {
        made.setSpeed(Number(value))
        keep(Number(value))
      }}
      options={SPEEDS.map(each => ({
        value: String(each),
        label: runbar.times(new Intl.NumberFormat(language).format(each)),
      }))}
    />
  )
}
