import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { inputsOf } from 'sessionscope/run/history.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { toLink } from 'sessionscope/scenario/shareLink.ts'
import { useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { saveFile } from '../library/saving.ts'
import { Button } from '../look/button/Button.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'
import { LinkField } from './LinkField.tsx'
import { useSharingWords } from './useSharingWords.ts'
import './sharing.css'

type What = 'run' | 'scenario'

/** What is passed on, what is inside, and the ways to do it. Loaded lazily, with its words. */
export default function SharePanel() {
  const { shell } = useWords()
  const words = useSharingWords()
  const run = useOpenRun()
  const [what, choose] = useState<What>('run')
  const made = useMemo(() => run && linkTo(run, what), [run, what])
  if (!run || !made) return null
  const segments = [
    { value: 'run', label: words.run(run.cursor + 1) },
    { value: 'scenario', label: words.scenario },
  ] as const
  return (
    <div className="sharing">
      <h2 className="popover-title">{shell.share}</h2>
      <Segmented label={words.what} segments={segments} value={what} onChange={choose} />
      <Inside run={run} what={what} withInputs={made.withInputs} />
      {'problems' in made ? (
        <Reason problem={made.problems[0]} />
      ) : (
        <LinkField key={made.link} link={made.link} />
      )}
      <div className="sharing-file">
        <Button
          small
          look={'problems' in made ? 'primary' : 'frame'}
          icon={Download}
          onPress={() => saveFile(run.scenario, what === 'run' ? run : undefined)}
        >
          {words.download}
        </Button>
        <span className="popover-about">{words.aboutFile}</span>
      </div>
    </div>
  )
}

const linkTo = (run: OpenRun, what: What) =>
  toLink(window.location.href, run.scenario, what === 'run' ? run : undefined)

/** In a sentence, what whoever opens it will see. */
function Inside({
  run,
  what,
  withInputs,
}: {
  readonly run: OpenRun
  readonly what: What
  readonly withInputs: boolean
}) {
  const words = useSharingWords()
  const title = run.scenario.title[words.language]
  if (what === 'scenario') return <p className="popover-about">{words.insideScenario(title)}</p>
  const { length } = inputsOf(run.history)
  return (
    <p className="popover-about">
      {withInputs
        ? words.insideInputs(title, run.cursor + 1, length)
        : words.insideStep(title, run.cursor + 1)}
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
