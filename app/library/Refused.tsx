import { CircleAlert } from 'lucide-react'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import type { Refusal } from './library.ts'
import { Message } from './Message.tsx'
import { useOpeningWords } from './useOpeningWords.ts'

const SHOWN = 3

/** Why a file or a link was not opened: the place in it, what is wrong and how to mend it. Loaded lazily, with its words. */
export default function Refused({ refused: { file, problems } }: { readonly refused: Refusal }) {
  const words = useOpeningWords()
  const more = problems.length - SHOWN
  return (
    <Message
      look="refused"
      icon={CircleAlert}
      title={file === undefined ? words.refusedLink : words.refused(file)}
    >
      {words.untouched}
      <ul>
        {problems.length === 0 && <li>{words.unreadable}</li>}
        {problems.slice(0, SHOWN).map(problem => (
          <li key={JSON.stringify(problem)}>
            {problem.path && <code className="mono">{problem.path}</code>}{' '}
            {problemSentence(problem, words.language)}
          </li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </Message>
  )
}
