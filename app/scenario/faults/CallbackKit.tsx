import {
  AlarmClock,
  Check,
  CopyPlus,
  History,
  type LucideIcon,
  Rewind,
  Tag,
  Timer,
  VolumeX,
} from 'lucide-react'
import { useState } from 'react'
import type { Arranged } from 'sessionscope/scenario/arrangement.ts'
import { withArranged } from 'sessionscope/scenario/arrangement.ts'
import type { Arrival } from 'sessionscope/scenario/callbackKit.ts'
import { ARRIVALS, arranged } from 'sessionscope/scenario/callbackKit.ts'
import { windowsOf } from 'sessionscope/scenario/occasions.ts'
import { clock } from 'sessionscope/words/format.ts'
import { Button } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Draft } from '../draft/draft.ts'
import { valueAt, withInserted, withValue } from '../draft/value.ts'
import type { Played } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import type { Done } from './FaultStrip.tsx'

const RULES = ['answers', 'provider'] as const
const OUTSIDE = ['outside'] as const

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

/** The ways in which a callback can come into a wait of the session. */
export function CallbackKit({
  draft,
  played,
  onDone,
}: {
  readonly draft: Draft
  readonly played: Played
  /** Told what has been done. */
  readonly onDone: (what: Done) => void
}) {
  const { faults: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const [chosen, choose] = useState(0)
  const windows = windowsOf(played.past)
  const window = windows[chosen] ?? windows[0]
  const arrange = (arrival: Arrival, made: Arranged) => {
    draft.change(root => {
      const inputs = valueAt(root, OUTSIDE)
      const changed = withValue(root, OUTSIDE, withArranged(Array.isArray(inputs) ? inputs : [], made))
      return made.rule ? withInserted(changed, RULES, 0, made.rule) : changed
    })
    onDone(({ moved, arranged: put, arrivals }) =>
      (made.isMoved ? moved : put)(arrivals[arrival], made.place + 1),
    )
  }
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
          const made = arranged(played.scenario, played.past, window, arrival)
          const refusal = typeof made === 'string' ? words.arrivalRefusals[made] : undefined
          return (
            <span key={arrival} className={refusal ? 'fault-impossible' : undefined}>
              <Button
                small
                look="frame"
                icon={ARRIVAL_ICONS[arrival]}
                refusal={refusal}
                tip={words.arrivalTips[arrival]}
                onPress={() => typeof made !== 'string' && arrange(arrival, made)}
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
