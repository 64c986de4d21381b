import { Download, EyeOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { inputsOf } from 'sessionscope/run/history.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { toLink } from 'sessionscope/scenario/shareLink.ts'
import { useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { useSaving } from '../library/useSaving.ts'
import { Button } from '../look/button/Button.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useShelfState } from '../scenario/shelfContext.ts'
import { useWords } from '../words/useWords.ts'
import { LinkField } from './LinkField.tsx'
import { useSharingWords } from './useSharingWords.ts'
import './sharing.css'

/** Paths of what was masked that are written out. */
const SHOWN = 3

type What = 'run' | 'scenario'

/** What is passed on, what is inside, and the ways to do it. Loaded lazily, with its words. */
export default function SharePanel() {
  const { shell } = useWords()
  const words = useSharingWords()
  const { saveFile } = useSaving()
  const run = useOpenRun()
  const edited = useShelfState(state => state.edited)
  const [what, choose] = useState<What>('run')
  const scenario = edited ? edited.scenario : run?.scenario
  const shared = !edited && what === 'run' ? run : undefined
  const made = useMemo(() => scenario && toLink(window.location.href, scenario, shared), [scenario, shared])
  if (!run) return null
  if (!scenario || !made)
    return (
      <div className="sharing">
        <h2 className="popover-title">{shell.share}</h2>
        <p className="popover-about">{words.mendFirst}</p>
      </div>
    )
  const segments = [
    { value: 'run', label: words.run(run.cursor + 1) },
    { value: 'scenario', label: words.scenario },
  ] as const
  return (
    <div className="sharing">
      <h2 className="popover-title">{shell.share}</h2>
      {!edited && <Segmented label={words.what} segments={segments} value={what} onChange={choose} />}
      <Inside scenario={scenario} run={shared} withInputs={made.withInputs} />
      {'problems' in made ? (
        <Reason problem={made.problems[0]} />
      ) : (
        <>
          {made.masked.length > 0 && <MaskedInLink paths={made.masked} />}
          <LinkField key={made.link} link={made.link} />
        </>
      )}
      <div className="sharing-file">
        <Button
          small
          look={'problems' in made ? 'primary' : 'frame'}
          icon={Download}
          onPress={() => saveFile(scenario, shared)}
        >
          {words.download}
        </Button>
        <span className="popover-about">{words.aboutFile}</span>
      </div>
    </div>
  )
}

/** In a sentence, what whoever opens it will see. */
function Inside({
  scenario,
  run,
  withInputs,
}: {
  readonly scenario: Scenario
  readonly run: OpenRun | undefined
  readonly withInputs: boolean
}) {
  const words = useSharingWords()
  const title = scenario.title[words.language]
  if (!run) return <p className="popover-about">{words.insideScenario(title)}</p>
  const { length } = inputsOf(run.history)
  return (
    <p className="popover-about">
      {withInputs
        ? words.insideInputs(title, run.cursor + 1, length)
        : words.insideStep(title, run.cursor + 1)}
    </p>
  )
}

/** That card data was left out, and from where: whoever opens the link gets a payment that differs in it. */
function MaskedInLink({ paths }: { readonly paths: readonly string[] }) {
  const words = useSharingWords()
  return (
    <p className="sharing-masked">
      <EyeOff className="icon" size={14} aria-hidden />
      <span>
        {words.masked(paths.length)} <code className="mono">{paths.slice(0, SHOWN).join(', ')}</code>
        {paths.length > SHOWN && ' …'}
      </span>
    </p>
  )
}

/** Why there is no link. */
function Reason({ problem }: { readonly problem: Problem }) {
  const words = useSharingWords()
  return (
    <p className="sharing-reason">
      {problem.code === 'long_link'
        ? words.tooLong(problem.values.length, problem.values.limit)
        : words.tooLarge}
    </p>
  )
}
