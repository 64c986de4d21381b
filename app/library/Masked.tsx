import { EyeOff } from 'lucide-react'
import { counted } from '../words/counted.ts'
import type { MaskedPlaces } from './library.ts'
import { Message } from './Message.tsx'
import { useOpeningWords } from './useOpeningWords.ts'

const SHOWN = 3

/** What was masked in a file or a link: how many values, and where. Loaded lazily, with its words. */
export default function Masked({ masked: { file, paths } }: { readonly masked: MaskedPlaces }) {
  const words = useOpeningWords()
  const where = file === undefined ? words.maskedLink : words.masked(file)
  const more = paths.length - SHOWN
  return (
    <Message
      look="masked"
      icon={EyeOff}
      title={`${where}: ${counted(words.language, paths.length, words.values)}.`}
    >
      {words.left}
      <ul>
        {paths
          .slice(0, SHOWN)
          .filter(Boolean)
          .map(path => (
            <li key={path}>
              <code className="mono">{path}</code>
            </li>
          ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </Message>
  )
}
