import { Download } from 'lucide-react'
import type { Run } from 'sessionscope/machine/run.ts'
import { repairRequest } from 'sessionscope/run/rehearse.ts'
import { masked } from 'sessionscope/scenario/mask.ts'
import type { RepairScenario } from 'sessionscope/session/domain.ts'
import { CopyButton } from '../inspector/CopyButton.tsx'
import { download } from '../library/download.ts'
import { Button } from '../look/button/Button.tsx'
import { useRepairWords } from './useRepairWords.ts'

/** What the function is called in the protocol. */
const FUNCTION = 'Invoicing.RepairWithScenario'

/** The request that would send the repair to the real system, to be taken along. */
export function RequestView({ moment, repair }: { readonly moment: Run; readonly repair: RepairScenario }) {
  const words = useRepairWords()
  // It is there to be taken along: what was typed into it by hand goes without card numbers.
  const { value } = masked(repairRequest(moment, repair))
  const text = `${JSON.stringify(value, undefined, 2)}\n`
  return (
    <section aria-label={words.request}>
      <div className="repair-request-head">
        <h3>{words.request}</h3>
        <CopyButton label={words.copy} text={() => text} />
        <Button small icon={Download} onPress={() => download(`${FUNCTION}.json`, text)}>
          {words.download}
        </Button>
      </div>
      <p className="popover-about">
        <code>{FUNCTION}</code>. {words.requestAbout}
      </p>
      {/* Long ones scroll: then the keyboard has to reach them. */}
      <section className="repair-request" aria-label={FUNCTION} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </section>
  )
}
