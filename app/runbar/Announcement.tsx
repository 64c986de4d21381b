import { sentence } from 'sessionscope/words/index.ts'
import { plain } from 'sessionscope/words/parts.ts'
import { useOpenRun } from '../debugger/debuggerContext.ts'
import { shownMoment } from '../debugger/runs.ts'
import { useSettings } from '../settings/useSettings.ts'

/** The current step's sentence as plain text. Loaded lazily: the words of all steps are a large part of the app. */
export default function Announcement() {
  const language = useSettings(settings => settings.language)
  const run = useOpenRun()
  return run && plain(sentence(shownMoment(run), language))
}
