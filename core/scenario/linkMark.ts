/** What a link to a scenario begins with, in the part of an address that no browser sends. Alone, as a page asks at once. */
export const LINK_MARK = '#s='

/** Whether the part of an address from `#` on is meant to open a scenario. */
export const isLink = (hash: string): boolean => hash.startsWith(LINK_MARK)
