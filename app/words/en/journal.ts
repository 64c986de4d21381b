import type { Forms } from '../counted.ts'

const runs: Forms = { one: 'run', other: 'runs' }

/** Loaded with the journal, not with the page. */
export const journal = {
  saving: 'Saving in this browser…',
  savedAt: (time: string) => `Saved at ${time} in this browser`,
  off: {
    denied: 'Not saved: the browser does not let the site keep data. Allow it, or download everything.',
    full: 'Not saved: the browser has no room left. Free some space, or download everything.',
    newer: 'Not saved: a newer version is open in this browser. Download everything, then reload the page.',
    blocked: 'Not saved: another tab holds the storage. Close the other tabs, or download everything.',
    broken: 'Not saved: the browser’s storage fails. Download everything, then delete this site’s data.',
  },
  downloadAll: 'Download everything',
  left: {
    damaged: 'Part of what was kept cannot be read. The last good copy has been opened.',
    unreadable: 'What was kept cannot be read, so the page has begun anew.',
    newer: 'What was kept comes from a newer version of this page, so the page has begun anew.',
    stays: 'It still lies in this browser, as it was found.',
    download: 'Download what cannot be read',
    dismiss: 'Close the message',
  },
  earlier: {
    title: 'Earlier work',
    about: 'From pages that are closed. It stays until you delete it.',
    runs,
    unreadable: 'cannot be read',
    unknownTime: 'at an unknown time',
    open: (when: string) => `Open as new runs: ${when}`,
    download: (when: string) => `Download: ${when}`,
    remove: (when: string) => `Delete: ${when}`,
    confirm: (when: string) => `Delete for good: ${when}?`,
    yes: 'Delete',
    no: 'Keep',
    failed: 'The browser’s storage did not answer.',
  },
}
