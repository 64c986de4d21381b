/** The two endpoints' addresses. `base` is the absolute address of the app's folder, with its last slash. */
export const endpoints = (base: string) => ({
  provider: new URL('mock/provider', base).href,
  fault_detector: new URL('mock/fault-detector', base).href,
})

/** The address without query and fragment, which are no part of an endpoint's name. */
export const addressOf = (url: string): string => {
  const address = new URL(url)
  address.search = ''
  address.hash = ''
  return address.href
}
