import { Fragment } from 'react'
import type { Parts } from 'sessionscope/words/parts.ts'

/** A sentence whose protocol values and names stand in mono. */
export function Told({ parts }: { readonly parts: Parts }) {
  let offset = 0
  return parts.map(({ text, code }) => {
    const key = offset
    offset += text.length
    return code ? <code key={key}>{text}</code> : <Fragment key={key}>{text}</Fragment>
  })
}
