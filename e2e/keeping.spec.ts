import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { keptOn } from './kept.ts'

test('a reload brings back runs, forks, names, the step and the view', async ({ page }) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.move('Step out')
  await screen.move('Step back')
  await screen.setByHand('doors')
  await expect(screen.runs).toHaveAccessibleName(/^Runs: Run 2/)
  await screen.name('With open doors')
  await screen.move('Step')
  await screen.move('Step')
  await screen.move('Step back')
  const place = await screen.place()
  const tree = await screen.tree()
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await screen.isAt(place)
  await expect(screen.runs).toHaveAccessibleName('Runs: With open doors')
  expect(await screen.tree()).toEqual(tree)
  await page.getByRole('radio', { name: 'Compare' }).check()
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Compare' })).toBeChecked()
})

test('everything is downloaded as one file, and a fresh browser opens it with names and forks', async ({
  page,
  browser,
}) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.name('The original')
  await screen.move('Step back')
  await screen.setByHand('doors')
  await screen.name('The fork')
  const place = await screen.place()
  const saving = page.waitForEvent('download')
  await screen.button('Download everything').click()
  const content = readFileSync(await (await saving).path(), 'utf8')

  const other = await browser.newPage()
  const fresh = keptOn(other)
  await fresh.open()
  await fresh.openFile('sessionscope-runs.json', content)
  await fresh.isAt(place)
  await expect(fresh.runs).toHaveAccessibleName('Runs: The fork')
  const rows = await fresh.tree()
  expect(rows.map(row => row.split('\n')[0])).toEqual(['Run 1', 'The original', 'The fork'])
  await fresh.runs.click()
  await expect(other.getByRole('treeitem', { name: 'The fork' })).toHaveAttribute('aria-level', '2')
  await other.close()
})

const rounds = Number(process.env.KEEPING_ROUNDS ?? 25)
const seed = Number(process.env.KEEPING_SEED ?? Date.now() % 1_000_000)

/** The same numbers for the same seed, from 0 up to a bound. */
const chances = (first: number) => {
  let state = first
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What the page shows at one moment, and whether it says that this is saved. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const text = document.body.innerText
    const runs = document.querySelector('[aria-label^="Runs: "]')
    const place = /Step \d+ \/ \d+/.exec(text)?.[0]
    const name = runs?.getAttribute('aria-label')
    const forks = /\d+ forks?/.exec(runs?.textContent ?? '')?.[0]
    return { work: [place, name, forks].join(' '), saved: /Saved at \d\d:\d\d:\d\d/.test(text) }
  })

/** Does one thing to the run, and waits until the screen shows it. */
const deeds = (page: Page) => {
  const screen = keptOn(page)
  const moved = async (deed: () => Promise<void>) => {
    const before = (await shown(page)).work
    await deed()
    await expect.poll(async () => (await shown(page)).work, { intervals: [20] }).not.toBe(before)
  }
  const pressed = (name: string) => async () => {
    if (!(await screen.isRefused(name))) await moved(() => screen.button(name).click())
  }
  let names = 0
  return [
    pressed('Step'),
    pressed('Step'),
    pressed('Step out'),
    pressed('Step back'),
    pressed('Restart'),
    () => moved(() => screen.setByHand('proxy_options')),
    () => screen.name(`Name ${names++}`),
  ]
}

test(`nothing that was acknowledged is lost in ${rounds} pages that die at any moment`, async ({
  context,
}) => {
  test.setTimeout(120_000 + rounds * 20_000)
  console.log(`KEEPING_SEED=${seed}`)
  const chance = chances(seed)
  let page = await context.newPage()
  await page.goto('./')
  await expect(keptOn(page).position).toHaveText('Step 1 / 1')
  for (let round = 0; round < rounds; round++) {
    const can = deeds(page)
    let acknowledged: string | undefined
    let after: string[] = []
    for (let count = 1 + chance(3); count > 0; count--) {
      await can[chance(can.length)]?.()
      const now = await shown(page)
      after.push(now.work)
      if (now.saved) {
        acknowledged = now.work
        after = [now.work]
      }
    }
    await page.waitForTimeout(chance(30))
    const last = await shown(page)
    if (last.saved) {
      acknowledged = last.work
      after = [last.work]
    }
    const dead = page
    const way = chance(3)
    // Asked about what is not saved yet, this user goes all the same.
    page.once('dialog', dialog => void dialog.accept())
    if (way === 0) await page.reload()
    else {
      if (way === 1) await page.close({ runBeforeUnload: false })
      else await crash(page)
      page = await context.newPage()
      await page.goto('./')
      if (way === 2) await dead.close()
    }
    await expect(keptOn(page).position).toBeVisible()
    const { work } = await shown(page)
    if (acknowledged !== undefined)
      expect(after, `round ${round}, seed ${seed}: ${acknowledged} was acknowledged`).toContain(work)
  }
})

/** The renderer dies as by a fault of the browser; the command itself never answers. */
const crash = async (page: Page) => {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
