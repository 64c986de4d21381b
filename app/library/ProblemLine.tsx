import type { Problem } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { useSettings } from '../settings/useSettings.ts'

/** One thing that is wrong with a file: where, what, and how to mend it. Loaded lazily, with its sentences. */
export default function ProblemLine({ problem }: { readonly problem: Problem }) {
  const language = useSettings(settings => settings.language)
  return (
    <li>
      {problem.path && <code className="mono">{problem.path}</code>} {problemSentence(problem, language)}
    </li>
  )
}
