/**
 * The JSON pointer (RFC 6901) of what stands under `key` in what stands at `pointer`; the empty pointer is the root.
 * Writers, trees and searches name a field by it, so all must write it alike.
 */
export const pointerTo = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The key that a part of a pointer names. */
export const nameIn = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')
