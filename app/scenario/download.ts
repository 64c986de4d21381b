import type { Reading } from './draft/reading.ts'
import { valueAt } from './draft/value.ts'

/** Saves the text of a draft as it stands, mistakes and all, under the scenario's own name. */
export const download = ({ text, value }: Reading): void => {
  const id = valueAt(value, ['id'])
  const name = typeof id === 'string' ? id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') : ''
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name || 'scenario'}.json`
  link.click()
  URL.revokeObjectURL(url)
}
