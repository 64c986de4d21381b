// npm run picture: takes the README's picture from the running app.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './chromium.mjs'
import { build, install, root, start, tool } from './house.mjs'

const port = 4391

await install()
await build()
const executablePath = await ensureChromium()
const server = start(process.execPath, tool('vite', ['preview', '--host', '127.0.0.1', '--port', `${port}`]))
try {
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(`http://127.0.0.1:${port}/`)
  const step = page.getByRole('button', { name: 'Step out', exact: true })
  await step.click()
  await page.getByText(/^Step (?!1 )\d+ \/ \d+$/).waitFor()
  await step.click()
  await page.getByText('until 12:01:00').first().waitFor()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(root, 'docs/picture.png') })
  await browser.close()
} finally {
  server.kill()
}
