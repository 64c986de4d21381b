/** Why work is kept in memory only. */
export type Trouble =
  /** The browser lets the page store nothing. */
  | 'denied'
  /** There is no room left. */
  | 'full'
  /** The storage belongs to a newer version of the program. */
  | 'newer'
  /** Another tab holds on to an older version of the storage, or the browser does not answer. */
  | 'blocked'
  /** The storage is damaged. */
  | 'broken'

/** The storage did not open in time: it may still do so. */
export class Unopened extends Error {}

/** Another page has written to the workspace. */
export class Overtaken extends Error {}

const NAMES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  InvalidStateError: 'denied',
  ReferenceError: 'denied',
  TypeError: 'denied',
}

/** What an error of the storage means; browsers have no other sign than its name. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Unopened) return 'blocked'
  return (error instanceof Error ? NAMES[error.name] : undefined) ?? 'broken'
}
