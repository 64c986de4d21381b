/** Gives the user a text as a file: JSON, unless told otherwise. */
export const download = (name: string, text: string, type = 'application/json'): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The name of a file by the id of its scenario. */
export const fileNameOf = (id: string): string =>
  `${id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') || 'scenario'}.json`
