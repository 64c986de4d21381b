/**
 * Stands in for `tough-cookie` inside MSW, which uses it for a cookie jar: 130 KB of public suffix list, and the
 * mocked endpoints neither set nor read cookies. Only the members that MSW touches are here.
 */
type StoredCookie = { domain: string; path: string; key: string; toJSON(): unknown }

export class MemoryCookieStore {
  idx: Record<string, Record<string, Record<string, StoredCookie>>> = {}
}

/** A jar that keeps nothing: every page starts and stays without cookies. */
export class CookieJar {
  getCookiesSync(): StoredCookie[] {
    return []
  }

  async setCookie(): Promise<undefined> {
    return undefined
  }
}

/** A cookie remembered by an earlier version of the page is dropped: MSW skips `undefined`. */
export const Cookie = { fromJSON: () => undefined }
