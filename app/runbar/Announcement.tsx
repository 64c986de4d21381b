import { sentence } from 'sessionscope/words/index.ts'
import { plain } from 'sessionscope/words/parts.ts'
import { useOpenRun } from '../debugger/debuggerContext.ts'
import { shownMoment } from '../debugger/runs.ts'
import { useSettings } from '../settings/useSettings.ts'

/** The current step's sentence for those who hear the screen. */
export function Announcement() {
  const language = useSettings(settings => settings.language)
  const run = useOpenRun()
  return (
    <div role="status" className="heard-only">
      {run && plain(sentence(shownMoment(run), language))}
    </div>
  )
}
