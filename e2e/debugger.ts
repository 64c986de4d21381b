import { expect, type Page } from '@playwright/test'
import { port } from './port.ts'

/** For tests that are about other things: much of what a page does is drawing the graph, and starting a worker. */
export const bare = {
  serviceWorkers: 'block' as const,
  storageState: {
    cookies: [],
    origins: [
      {
        origin: `http://127.0.0.1:${port}`,
        localStorage: [{ name: 'sessionscope.settings', value: JSON.stringify({ graphAsList: true }) }],
      },
    ],
  },
}

/** For tests whose calls have to be seen on the network: the graph alone is left out. */
export const graphAsList = { storageState: bare.storageState }

/** For tests in which what moves has to move, as it does for most users. */
export const moving = { contextOptions: { reducedMotion: 'no-preference' as const } }

/** The debugger as a user finds it: by the names that people see and hear. */
export const debuggerOn = (page: Page) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const sentence = page.getByRole('status')
  const position = page.getByLabel('Stepping', { exact: true }).getByText(/^Step \d+ \/ \d+$/)
  const region = (name: 'Graph' | 'Timeline' | 'Inspector') => page.getByRole('region', { name, exact: true })
  const move = async (name: string) => {
    const before = await position.textContent()
    await button(name).click()
    await expect(position).not.toHaveText(before ?? '')
  }
  const isRefused = async (name: string) => (await button(name).getAttribute('aria-disabled')) === 'true'
  return {
    button,
    sentence,
    position,
    region,
    /** Opens the app and waits for its first scenario and the panes. */
    open: async () => {
      await page.goto('./')
      await expect(position).toHaveText('Step 1 / 1')
      // The panes come in chunks of their own; what is read before they are there is nobody's state.
      await expect(region('Inspector').getByRole('tree')).toBeVisible()
      await expect(region('Timeline').getByRole('slider')).toBeVisible()
      await expect(sentence).not.toBeEmpty()
    },
    /** Where the run stands, as the screen says it: index, sentence. */
    place: async () => `${await position.textContent()} ${await sentence.textContent()}`,
    /** Presses a button that moves the run, and waits until it has moved: what is read next must not be the old place. */
    move,
    step: () => move('Step'),
    /** Goes on until nothing more happens by itself. */
    runToEnd: async () => {
      await button('Run to end').click()
      await expect.poll(() => isRefused('Step')).toBe(true)
    },
    isRefused,
    openFile: async (name: string, content: string) => {
      const choosing = page.waitForEvent('filechooser')
      await button('Open a file').click()
      const chooser = await choosing
      await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
    },
  }
}
