import { CRITICAL_RATE } from 'sessionscope/effects/faultDetector.ts'
import { Section } from '../Section.tsx'
import type { Service } from './services.ts'
import { useDetectorWords } from './useDetectorWords.ts'

/** Rounded, but 0.699 must not look like the threshold that it has not reached; nor 0.7, as it is stored, like 0.69. */
const hundredths = (rate: number): number => {
  const rounded = Math.round(rate * 100) / 100
  const reaches = Math.floor(rate * 100 + 1e-6) / 100
  return rounded >= CRITICAL_RATE ? reaches : rounded
}

/** One service: its rate as a figure and a bar, the counts behind it, and what routing would do. */
export function ServiceFigures({ service }: { readonly service: Service }) {
  const { words, language } = useDetectorWords()
  const { id, concern, standing } = service
  const { rate, operations, errors, overtime, verdict } = standing
  const figure = rate === undefined ? undefined : new Intl.NumberFormat(language).format(hundredths(rate))
  return (
    <Section
      title={words.concerns[concern]}
      tools={
        <span className="detector-figure">{figure === undefined ? words.noRate : words.rateOf(figure)}</span>
      }
    >
      <p className="detector-about">
        {words.whatOf[concern]} <code>{id}</code>
      </p>
      <div
        className="detector-bar"
        role="meter"
        aria-label={`${words.concerns[concern]}: ${words.rate}`}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={rate ?? 0}
        aria-valuetext={figure ?? words.noRate}
        data-critical={verdict !== 'usable'}
      >
        <span className="detector-fill" style={{ width: `${(rate ?? 0) * 100}%` }} />
        <span
          className="detector-threshold"
          style={{ left: `${CRITICAL_RATE * 100}%` }}
          title={words.threshold}
        />
      </div>
      <p className="detector-counts">{words.counts(operations, errors, overtime)}</p>
      <Verdict service={service} />
    </Section>
  )
}

function Verdict({ service: { concern, standing } }: { readonly service: Service }) {
  const { words } = useDetectorWords()
  const { rate, verdict } = standing
  if (verdict === 'rejected') {
    const { before, code, after } = words.verdicts.availability.rejected
    return (
      <p className="detector-verdict" data-critical>
        {before}
        <code>{code}</code>
        {after}
      </p>
    )
  }
  if (verdict === 'ranked lower')
    return (
      <p className="detector-verdict" data-critical>
        {words.verdicts.conversion.lower}
      </p>
    )
  return (
    <p className="detector-verdict">{words.verdicts[concern][rate === undefined ? 'unknown' : 'usable']}</p>
  )
}
