import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { bare } from './debugger.ts'
import { keptOn } from './kept.ts'

test.use(bare)

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
  await page.getByRole('radio', { name: 'Scenario' }).check()
  await page.getByRole('button', { name: 'New scenario' }).click()
  await expect(page.getByRole('heading', { name: 'Scenario 1' })).toBeVisible()
  await page.getByRole('radio', { name: 'Debug' }).check()
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
  await other.keyboard.press('Escape')
  await other.getByRole('radio', { name: 'Scenario' }).check()
  const drafts = other.getByRole('navigation', { name: 'Sections of the scenario' })
  await drafts.getByRole('button', { name: 'Scenario 1', exact: true }).click()
  await expect(other.getByRole('heading', { name: 'Scenario 1' })).toBeVisible()
  await other.close()
})

const rounds = Number(process.env.KEEPING_ROUNDS ?? 25)
const seed = Number(process.env.KEEPING_SEED ?? Date.now() % 1_000_000)
const sumFile = process.env.KEEPING_SUM

/** The same numbers for the same seed, from 0 up to a bound. */
const chances = (first: number) => {
  let state = first
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Tells the console what the page shows whenever that changes, and whether it says that this is saved: whoever asks from
 * outside comes too late by some ms, which are the ones that matter.
 */
const tellAll = () => {
  let told = ''
  const look = () => {
    const place = /Step \d+ \/ \d+/.exec(
      document.querySelector('[aria-label="Stepping"]')?.textContent ?? '',
    )?.[0]
    const runs = document.querySelector('[aria-label^="Runs: "]')
    if (!place || !runs) return
    const work = `${place} ${runs.getAttribute('aria-label')} ${runs.textContent}`
    const status = document.querySelector('footer')?.textContent ?? ''
    const message = `${/Saved at \d\d:\d\d:\d\d/.test(status) ? 'saved' : 'shown'} ${work}`
    if (message !== told) console.debug(message)
    told = message
  }
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-label'],
    })
  })
}

/** A page, and what it has shown since it last said that something was saved, that first. */
const open = async (context: BrowserContext) => {
  const page = await context.newPage()
  let possible: string[] = []
  let acknowledged = false
  page.on('console', message => {
    const [, how, work = ''] = /^(saved|shown) (.*)$/s.exec(message.text()) ?? []
    if (how === 'saved') possible = [work]
    else if (how) possible.push(work)
    acknowledged ||= how === 'saved'
  })
  // Asked about what is not saved yet, this user goes all the same.
  page.on('dialog', dialog => void dialog.accept())
  await page.goto('./')
  // Without this a page that tells nothing would keep every promise.
  await expect.poll(() => possible.length, { intervals: [20] }).toBeGreaterThan(0)
  return { page, last: () => possible.at(-1), promised: () => (acknowledged ? possible : undefined) }
}

/** The renderer dies as by a fault of the browser; the command itself never answers. */
const crash = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  return async () => {
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
  }
}

const KEYS = ['s', 's', 's', 'Shift+s', 'u', 'Shift+u', 'Control+z', 'Control+Shift+z']

test(`nothing that was acknowledged is lost in ${rounds} pages that die at any moment`, async ({
  context,
}) => {
  test.setTimeout(120_000 + rounds * 20_000)
  console.log(`KEEPING_SEED=${seed}`)
  const chance = chances(seed)
  await context.addInitScript(tellAll)
  let { page, last, promised } = await open(context)
  const sum = { rounds, seed, closed: 0, crashed: 0, acknowledged: 0 }
  for (let round = 0; round < rounds; round++) {
    const screen = keptOn(page)
    const closes = chance(4) === 0
    const die = closes ? () => page.close({ runBeforeUnload: false }) : await crash(page)
    sum[closes ? 'closed' : 'crashed']++
    if (chance(4) === 0) await screen.setByHand('proxy_options')
    if (chance(4) === 0) await screen.name(`Name ${round}`)
    // However slow the machine: of a page that dies before its first word nothing can be demanded.
    if (chance(4) > 0) {
      await page.keyboard.press('s')
      await expect(screen.saved).toBeVisible()
    }
    for (let count = chance(6); count >= 0; count--) {
      await page.keyboard.press(KEYS[chance(KEYS.length)] ?? 's')
      await pause(chance(10))
    }
    // The last one is under way when the page dies: nobody waits for what becomes of it.
    page.keyboard.down('s').catch(() => undefined)
    await pause(chance(8))
    await die()
    const expected = promised()
    ;({ page, last, promised } = await open(context))
    if (!expected) continue
    sum.acknowledged++
    // A storage that a busy machine keeps waiting is taken up as soon as it comes.
    const message = `round ${round} of the seed ${seed}: one of ${JSON.stringify(expected)}`
    await expect.poll(() => expected.includes(last() ?? ''), { message }).toBe(true)
  }
  // Pages that never said that something is saved would keep every promise.
  expect(sum.acknowledged).toBeGreaterThan(rounds / 2)
  if (sumFile) writeFileSync(sumFile, JSON.stringify(sum))
})

const pause = (ms: number) => (ms > 0 ? new Promise(resolve => setTimeout(resolve, ms)) : undefined)
