/** A piece of a sentence; `code` marks a protocol value or name, to be set in mono. */
export interface Part {
  readonly text: string
  readonly code?: true
}

export type Parts = readonly Part[]

/** The sentence as one string, for titles, tooltips and the terminal. */
export const plain = (parts: Parts): string => parts.map(({ text }) => text).join('')

/** A written text as parts: what stands between backticks is code. */
export const partsOf = (text: string): Parts =>
  text.split('`').flatMap((piece, index) => {
    if (piece === '') return []
    return index % 2 === 1 ? [{ text: piece, code: true as const }] : [{ text: piece }]
  })
