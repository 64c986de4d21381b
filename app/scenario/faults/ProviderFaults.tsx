import {
  CircleHelp,
  FileType,
  FileX,
  Fingerprint,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  Scissors,
  SearchX,
  Snail,
  SquareDashed,
  Unplug,
  Weight,
} from 'lucide-react'
import { useState } from 'react'
import type { CallOccasion } from 'sessionscope/scenario/occasions.ts'
import { callOccasions } from 'sessionscope/scenario/occasions.ts'
import type { Strike } from 'sessionscope/scenario/strike.ts'
import { STRIKES, strikeRule, struckAt } from 'sessionscope/scenario/strike.ts'
import { equal } from 'sessionscope/session/equal.ts'
import { clock } from 'sessionscope/words/format.ts'
import { Button } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Draft } from '../draft/draft.ts'
import type { Played } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import type { Done } from './FaultStrip.tsx'

const RULES = ['answers', 'provider'] as const

const STRIKE_ICONS: Readonly<Record<Strike, LucideIcon>> = {
  'resource_unavailable.near': Unplug,
  'resource_unavailable.far': Unplug,
  'result_unknown.near': CircleHelp,
  'result_unknown.far': CircleHelp,
  'result_unexpected.near': OctagonAlert,
  'result_unexpected.far': OctagonAlert,
  timeout: Hourglass,
  connection_lost: Scissors,
  empty_body: SquareDashed,
  malformed_body: FileX,
  wrong_content_type: FileType,
  oversize_body: Weight,
  other_trx: Fingerprint,
  slow: Snail,
  declared_exception: SearchX,
}

/** What can strike a provider call: the next one of the run on the screen, or a chosen one. */
export function ProviderFaults({
  draft,
  played,
  nextAttempt,
  onDone,
}: {
  readonly draft: Draft
  readonly played: Played
  readonly nextAttempt: number | undefined
  /** Told what has been done. */
  readonly onDone: (what: Done) => void
}) {
  const { faults: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const [chosen, choose] = useState<string>('next')
  const calls = callOccasions(played.past)
  const next = calls.find(({ attempt }) => attempt >= (nextAttempt ?? 1)) ?? calls[0]
  const call = chosen === 'next' ? next : (calls.find(({ attempt }) => String(attempt) === chosen) ?? next)
  const nameOf = ({ attempt, function: called, now }: CallOccasion) =>
    `${attempt}. ${called} · ${clock(now, language, played.scenario.now)}`
  return (
    <div role="group" aria-label={words.provider} className="faults-kind">
      <div className="faults-head">
        <h4>{words.provider}</h4>
        <Select<string>
          label={words.call}
          quiet
          value={chosen}
          placeholder={words.noCall}
          onChange={choose}
          options={[
            { value: 'next', label: next ? words.nextCall(nameOf(next)) : words.noCall },
            ...calls.map(each => ({ value: String(each.attempt), label: nameOf(each) })),
          ]}
        />
      </div>
      <div className="faults-buttons">
        {STRIKES.map(strike => (
          <StrikeButton
            key={strike}
            draft={draft}
            played={played}
            call={call}
            strike={strike}
            onDone={onDone}
          />
        ))}
      </div>
    </div>
  )
}

/** Makes a fault strike the call; pressed again, it takes the fault's rule away. */
function StrikeButton({
  draft,
  played,
  call,
  strike,
  onDone,
}: {
  readonly draft: Draft
  readonly played: Played
  readonly call: CallOccasion | undefined
  readonly strike: Strike
  readonly onDone: (what: Done) => void
}) {
  const { faults: words } = useScenarioWords()
  const rule = call ? strikeRule(played.scenario, played.past, call, strike) : 'no result'
  if (!call || typeof rule === 'string')
    return (
      <span className="fault-impossible">
        <Button
          small
          look="frame"
          icon={STRIKE_ICONS[strike]}
          refusal={call && typeof rule === 'string' ? words.refusals[rule] : words.noCall}
        >
          {words.strikes[strike]}
        </Button>
      </span>
    )
  const at = struckAt(played.scenario, call)
  const on = at >= 0 && equal(played.scenario.provider[at], rule)
  const press = () => {
    // One fault a call: a second rule for it would never be asked.
    if (on) draft.put([...RULES, at], undefined)
    else if (at >= 0) draft.put([...RULES, at], rule)
    else draft.insert(RULES, 0, rule)
    onDone(({ takenAway, struck, strikes }) =>
      on ? takenAway(strikes[strike]) : struck(strikes[strike], `${call.attempt}. ${call.function}`),
    )
  }
  return (
    <Button
      small
      look="frame"
      icon={STRIKE_ICONS[strike]}
      on={on}
      tip={words.strikeTips[strike]}
      onPress={press}
    >
      {words.strikes[strike]}
    </Button>
  )
}
