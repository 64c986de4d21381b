import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { useStore } from 'zustand'
import { Popover } from '../look/popover/Popover.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { counted } from '../words/counted.ts'
import type { Draft } from './draft/draft.ts'
import { markOf } from './draft/reading.ts'
import { useScenarioWords } from './useScenarioWords.ts'

/** So many are listed; whoever has mended them sees the next. */
const LISTED = 12

/** How many mistakes there are and where the first is; opened, all of them in words, each leading to its place. */
export function Mistakes({ draft, onGo }: { readonly draft: Draft; readonly onGo: (path: string) => void }) {
  const { head: words } = useScenarioWords()
  const id = useId()
  const language = useSettings(settings => settings.language)
  const problems = useStore(draft.store, state => state.reading.problems)
  const [first] = problems
  if (!first) return null
  const place = markOf(first)
  const count = counted(language, problems.length, words.mistakes)
  return (
    <>
      <button type="button" className="scenario-mistakes" popoverTarget={id}>
        <CircleAlert className="icon" size={14} aria-hidden />
        {count}
        {place !== '' && <code className="mono">{place}</code>}
      </button>
      <Popover id={id} label={count} wide>
        {close => (
          <ul className="scenario-mistake-list">
            {problems.slice(0, LISTED).map(problem => (
              <li key={`${markOf(problem)} ${problem.code}`}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    onGo(markOf(problem))
                  }}
                >
                  <code className="mono">{markOf(problem)}</code>
                  <span>{problemSentence(problem, language)}</span>
                </button>
              </li>
            ))}
            {problems.length > LISTED && (
              <li className="scenario-part-note">{words.more(problems.length - LISTED)}</li>
            )}
          </ul>
        )}
      </Popover>
    </>
  )
}
