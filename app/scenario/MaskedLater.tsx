import { EyeOff } from 'lucide-react'
import { useScenarioWords } from './useScenarioWords.ts'

/** That card data stands in the draft, which stays with its author: runs, links and files go without it. */
export function MaskedLater({ paths = [] }: { readonly paths: readonly string[] | undefined }) {
  const { head: words } = useScenarioWords()
  if (paths.length === 0) return null
  return (
    <span className="scenario-masked" title={`${words.maskedLaterTip} ${paths.join(', ')}`}>
      <EyeOff className="icon" size={14} aria-hidden />
      {words.maskedLater}
    </span>
  )
}
