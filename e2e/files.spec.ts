import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

const recorded = readFileSync(new URL('../core/conformance/authored.json', import.meta.url), 'utf8')
const [first] = JSON.parse(recorded) as { id: string; title: string }[]

test('a recorded case opens from a file as a new run, over nobody’s work', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  const place = await screen.place()
  await screen.openFile('authored.json', recorded)
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(first?.title ?? '')
  await expect(page.getByText('Doors open, as recorded')).toBeVisible()
  await screen.button('Run to end').click()
  await expect(screen.sentence).not.toBeEmpty()
  await page.getByRole('button', { name: /^Runs: / }).click()
  await page.getByRole('treeitem', { name: 'Run 1' }).press('Enter')
  await expect.poll(() => screen.place()).toBe(place)
})

test('a saved run opens again at the step where it was left', async ({ page, browser }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.move('Step out')
  await screen.move('Step back')
  const place = await screen.place()
  const saving = page.waitForEvent('download')
  await screen.button('Save to a file').click()
  const saved = await saving
  const content = readFileSync(await saved.path(), 'utf8')
  const elsewhere = await browser.newPage()
  const other = debuggerOn(elsewhere)
  await other.open()
  await other.openFile(saved.suggestedFilename(), content)
  await expect.poll(() => other.place()).toBe(place)
  await elsewhere.close()
})

const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`

const refused = [
  ['broken', 'broken.json', '{"id": "x",', 'line 1, column 12'],
  ['foreign', 'package.json', '{"name": "left-pad", "version": "1.0.0"}', 'missing'],
  ['newer', 'newer.json', '{"version": 9, "id": "x"}', 'version 9'],
  ['huge', 'huge.json', `"${'x'.repeat(5_100_000)}"`, '5.1 MB'],
  ['deep', 'deep.json', deep, 'nested deeper'],
  ['hostile', 'hostile.json', '{"__proto__": {"polluted": true}, "id": "x"}', '__proto__'],
] as const

test('a file that is no good is refused with its name and reason, and the open run is untouched', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  const place = await screen.place()
  const refusal = page.getByRole('alert')
  for (const [kind, name, content, reason] of refused)
    await test.step(kind, async () => {
      await screen.openFile(name, content)
      await expect(refusal).toContainText(name)
      await expect(refusal).toContainText(reason)
      expect(await screen.place()).toBe(place)
      await screen.button('Close the message').click()
      await expect(refusal).toBeHidden()
    })
})

test('the path to the mistake is named', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const [entry] = JSON.parse(recorded) as { script: unknown[] }[]
  await screen.openFile(
    'path.json',
    JSON.stringify({ ...entry, script: [{ timeout: {} }, { callback: { tag: 't' } }] }),
  )
  await expect(page.getByRole('alert')).toContainText('script[1].callback')
})

test('only the mistakes of the last file are shown', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.openFile('first.json', '{"version":2,"id":"x"}')
  await expect(page.getByRole('alert')).toContainText('title')
  await screen.openFile('second.json', '{"version":9,"id":"x"}')
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('alert')).not.toContainText('title')
})

test('a file dropped on the page opens', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const data = await page.evaluateHandle(content => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
    return transfer
  }, recorded)
  const graph = screen.region('Graph')
  await graph.dispatchEvent('dragover', { dataTransfer: data })
  await expect(page.getByText('Drop a scenario file to open it')).toBeVisible()
  await graph.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(first?.title ?? '')
})
