import { duration } from 'sessionscope/words/format.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { counted } from '../../words/counted.ts'
import { useScenarioWords } from '../useScenarioWords.ts'

/** The waits of a retry policy, in seconds, as they come one after the other between attempts. */
export function WaitsPicture({ waits, more }: { readonly waits: readonly number[]; readonly more: boolean }) {
  const { settings: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  if (waits.length === 0) return <p className="scenario-part-note">{words.oneAttempt}</p>
  const total = waits.reduce((sum, wait) => sum + wait, 0)
  const said = more
    ? words.manyAttempts
    : words.attempts(
        counted(language, waits.length + 1, words.attemptForms),
        duration(total * 1000, language),
      )
  const placed = waits.map((wait, place) => ({ wait, place }))
  return (
    <figure className="waits" aria-label={said}>
      <div className="waits-line" aria-hidden="true">
        <span className="waits-attempt" />
        {placed.map(({ wait, place }) => (
          // A long wait is longer, but not so that a short one beside it is not seen.
          <span key={place} className="waits-wait" style={{ flexGrow: Math.sqrt(Math.max(wait, 0.25)) }}>
            <span className="waits-length">{duration(wait * 1000, language)}</span>
            <span className="waits-attempt" />
          </span>
        ))}
        {more && <span className="waits-more">…</span>}
      </div>
      <figcaption aria-hidden="true">{said}</figcaption>
    </figure>
  )
}
