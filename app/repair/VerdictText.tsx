import type { Verdict } from 'sessionscope/run/rehearse.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import { Told } from '../inspector/Told.tsx'
import { useRepairWords } from './useRepairWords.ts'

/** What the door says to a repair: in words, and in the system's own. */
export function VerdictText({ verdict, activity }: { readonly verdict: Verdict; readonly activity: string }) {
  const words = useRepairWords()
  if (verdict === 'at work') return words.atWork
  if (verdict === 'accepted') return `${words.allowed}.`
  const { before, after } = words.quoted
  const why = words.refusals[verdict.reason]?.(activity)
  return (
    <>
      {words.refused}: {before}
      <span lang="en">{verdict.answer ?? verdict.reason}</span>
      {after}. {why && <Told parts={partsOf(why)} />}
    </>
  )
}
