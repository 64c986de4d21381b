import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import { sentence } from 'sessionscope/words/index.ts'
import { plain } from 'sessionscope/words/parts.ts'
import { restTitle } from '../inspector/card/restTitle.ts'
import { inspectorWords } from '../inspector/inspectorWords.ts'
import type { Language } from '../settings/settings.ts'

/** Where a run stands last: at rest what it has come to, else what happens at the step. */
export const endingOf = (run: Run, language: Language): string =>
  table[run.at].shape === 'waits'
    ? restTitle(run, language, inspectorWords[language].card)
    : plain(sentence(run, language))
