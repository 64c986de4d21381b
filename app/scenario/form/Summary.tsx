import { Fragment } from 'react'

/** A summary in a line; where it needs two, it breaks between codes rather than inside one. */
export function Summary({ text }: { readonly text: string }) {
  return Array.from(text.matchAll(/[^/]+\/?|\//g), ({ 0: part, index }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
