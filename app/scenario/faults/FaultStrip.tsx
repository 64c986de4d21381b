import {
  AlarmClock,
  Check,
  CircleHelp,
  CopyPlus,
  FileType,
  FileX,
  Fingerprint,
  History,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  PowerOff,
  Rewind,
  Scissors,
  SearchX,
  Snail,
  SquareDashed,
  Tag,
  Timer,
  Unplug,
  VolumeX,
  Weight,
} from 'lucide-react'
import { useState } from 'react'
import type { Arrival } from 'sessionscope/scenario/callbackKit.ts'
import { ARRIVALS, arranged, placeIn } from 'sessionscope/scenario/callbackKit.ts'
import type { CallOccasion } from 'sessionscope/scenario/occasions.ts'
import { callOccasions, windowsOf } from 'sessionscope/scenario/occasions.ts'
import type { Strike } from 'sessionscope/scenario/strike.ts'
import { STRIKES, strikeRule } from 'sessionscope/scenario/strike.ts'
import { clock } from 'sessionscope/words/format.ts'
import { Button } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Draft } from '../draft/draft.ts'
import { valueAt, withInserted, withValue } from '../draft/value.ts'
import type { Played } from '../played.ts'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import './faults.css'

const RULES = ['answers', 'provider'] as const
const OUTSIDE = ['outside'] as const

/** Everything that can go wrong, one press each. Each press is an ordinary rule or input, and undo takes it back. */
export function FaultStrip({
  draft,
  nextAttempt,
}: {
  readonly draft: Draft
  /** The number of the provider call that the run on the screen makes next. */
  readonly nextAttempt: number | undefined
}) {
  const { faults: words } = useScenarioWords()
  const played = usePlayed()
  return (
    <section className="faults" aria-label={words.title}>
      <div className="scenario-part-head">
        <h3>{words.title}</h3>
        <span className="scenario-part-note">{words.note}</span>
      </div>
      {played ? (
        <div className="faults-kinds">
          <ProviderFaults draft={draft} played={played} nextAttempt={nextAttempt} />
          <CallbackKit draft={draft} played={played} />
          <DetectorFaults draft={draft} />
        </div>
      ) : (
        <p className="scenario-empty">{words.unreadable}</p>
      )}
    </section>
  )
}

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

function ProviderFaults({
  draft,
  played,
  nextAttempt,
}: {
  readonly draft: Draft
  readonly played: Played
  readonly nextAttempt: number | undefined
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
          <StrikeButton key={strike} draft={draft} played={played} call={call} strike={strike} />
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
}: {
  readonly draft: Draft
  readonly played: Played
  readonly call: CallOccasion | undefined
  readonly strike: Strike
}) {
  const { faults: words } = useScenarioWords()
  const rule = call ? strikeRule(played.scenario, played.past, call, strike) : 'no result'
  if (typeof rule === 'string')
    return (
      <span className="fault-impossible">
        <Button
          small
          look="frame"
          icon={STRIKE_ICONS[strike]}
          refusal={call ? words.refusals[rule] : words.noCall}
        >
          {words.strikes[strike]}
        </Button>
      </span>
    )
  const given = JSON.stringify(rule)
  const rules = valueAt(draft.store.getState().reading.value, RULES)
  const at = Array.isArray(rules) ? rules.findIndex(each => JSON.stringify(each) === given) : -1
  return (
    <Button
      small
      look="frame"
      icon={STRIKE_ICONS[strike]}
      on={at >= 0}
      tip={words.strikeTips[strike]}
      onPress={() => (at >= 0 ? draft.put([...RULES, at], undefined) : draft.insert(RULES, 0, rule))}
    >
      {words.strikes[strike]}
    </Button>
  )
}

const ARRIVAL_ICONS: Readonly<Record<Arrival, LucideIcon>> = {
  on_time: Check,
  duplicate: CopyPlus,
  late: AlarmClock,
  early: Rewind,
  unknown_tag: Tag,
  old_tag: History,
  silent: VolumeX,
  before_timer: Timer,
  after_timer: Timer,
}

function CallbackKit({ draft, played }: { readonly draft: Draft; readonly played: Played }) {
  const { faults: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const [chosen, choose] = useState(0)
  const windows = windowsOf(played.past)
  const window = windows[chosen] ?? windows[0]
  const nameOf = (from: number, tag: string) => `${clock(from, language, played.scenario.now)} · ${tag}`
  return (
    <div role="group" aria-label={words.callback} className="faults-kind">
      <div className="faults-head">
        <h4>{words.callback}</h4>
        {windows.length > 1 && (
          <Select<string>
            label={words.window}
            quiet
            value={String(windows[chosen] ? chosen : 0)}
            onChange={next => choose(Number(next))}
            options={windows.map(({ from, tag }, place) => ({
              value: String(place),
              label: nameOf(from, tag),
            }))}
          />
        )}
      </div>
      <div className="faults-buttons">
        {ARRIVALS.map(arrival => {
          const made = arranged(played.scenario, window, arrival)
          const refusal = typeof made === 'string' ? words.arrivalRefusals[made] : undefined
          return (
            <span key={arrival} className={refusal ? 'fault-impossible' : undefined}>
              <Button
                small
                look="frame"
                icon={ARRIVAL_ICONS[arrival]}
                refusal={refusal}
                tip={words.arrivalTips[arrival]}
                onPress={() =>
                  typeof made !== 'string' &&
                  draft.change(root => {
                    const input = withInserted(
                      root,
                      OUTSIDE,
                      placeIn(played.scenario.outside, made.input),
                      made.input,
                    )
                    return made.rule ? withInserted(input, RULES, 0, made.rule) : input
                  })
                }
              >
                {words.arrivals[arrival]}
              </Button>
            </span>
          )
        })}
      </div>
    </div>
  )
}

const DETECTOR = ['answers', 'fault_detector'] as const
const DETECTOR_FAULTS = [
  ['timeout', PowerOff],
  ['service_not_found', SearchX],
  ['result_unexpected', OctagonAlert],
] as const

/** What the fault detector's trouble can be; it never changes the payment. */
function DetectorFaults({ draft }: { readonly draft: Draft }) {
  const { faults: words } = useScenarioWords()
  const usual = valueAt(draft.store.getState().reading.value, DETECTOR)
  const word = valueAt(usual, ['answer']) ?? usual
  return (
    <div role="group" aria-label={words.detector} className="faults-kind">
      <div className="faults-head">
        <h4>{words.detector}</h4>
      </div>
      <div className="faults-buttons">
        {DETECTOR_FAULTS.map(([fault, icon]) => (
          <Button
            key={fault}
            small
            look="frame"
            icon={icon}
            on={word === fault}
            onPress={() =>
              draft.change(root => withValue(root, DETECTOR, word === fault ? undefined : fault))
            }
          >
            {words.detectorFaults[fault]}
          </Button>
        ))}
      </div>
      <p className="scenario-part-note">{words.detectorNote}</p>
    </div>
  )
}
