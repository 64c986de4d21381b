import { Check, CircleAlert } from 'lucide-react'
import type { Unmet } from 'sessionscope/scenario/expect.ts'
import { unmet } from 'sessionscope/scenario/expect.ts'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'

/** Whether the scenario, played to its end, comes to what is expected; else what it came to instead. */
export function Verdict() {
  const { expect: words } = useScenarioWords()
  const played = usePlayed()
  if (!played?.scenario.expect) return <p className="scenario-part-note">{words.notPlayed}</p>
  const missed = unmet(played.scenario.expect, played.past)
  if (missed.length === 0)
    return (
      <p className="scenario-met">
        <Check className="icon" size={14} aria-hidden />
        {words.met}
      </p>
    )
  return (
    <ul className="scenario-list">
      {missed.map(each => (
        <UnmetRow key={each.name} unmet={each} />
      ))}
    </ul>
  )
}

function UnmetRow({ unmet: { name, found } }: { readonly unmet: Unmet }) {
  const { expect: words } = useScenarioWords()
  return (
    <li className="field-mistake scenario-mistake">
      <CircleAlert className="icon" size={14} aria-hidden />
      <span>
        {words.instead(words.names[name])} <code className="mono">{shortJson(found)}</code>
      </span>
    </li>
  )
}

const shortJson = (value: unknown): string => {
  const json = JSON.stringify(value) ?? ''
  return json.length > 200 ? `${json.slice(0, 200)}…` : json
}
