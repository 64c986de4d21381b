import type { Browser } from '@playwright/test'
import type { Cost } from './mainThread.ts'
import { answers, tasksDuring } from './mainThread.ts'

/** A bar and a number that go where one presses: the least that a page can do for a seek. */
const BARE = `<!doctype html><title>Bare page</title>
<style>
  body { height: 100vh; margin: 0 }
  i { position: absolute; width: 2px; height: 140px; background: blue; will-change: transform }
</style>
<i></i><p>0</p>
<script>
  const [bar] = document.getElementsByTagName('i')
  const [place] = document.getElementsByTagName('p')
  addEventListener('pointerdown', ({ clientX }) => {
    bar.style.transform = 'translateX(' + clientX + 'px)'
    place.textContent = clientX
  })
</script>`

/**
 * What the same press costs a page with nothing on it, with the same instrument, on this machine, now: processors and
 * versions of Chromium differ by more than what is due, so the app's figures are told beside it.
 */
export const barePage = async (browser: Browser, times: number, rest: number): Promise<readonly Cost[]> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const session = await page.context().newCDPSession(page)
  await page.setContent(BARE)
  const press = async (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      await page.mouse.click(200 + ((nth * 389) % 1000), 450)
      await page.waitForTimeout(rest)
    }
  }
  await press(times / 4)
  const tasks = await tasksDuring(session, () => press(times))
  await page.close()
  return answers(tasks, 'pointerdown').map(({ shown }) => shown)
}
