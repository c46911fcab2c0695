import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, fill } from './cluster.ts'
import { means } from './means.ts'
import {
  answersLate,
  headed,
  isAccessible,
  noBrowser,
  openPage,
  rowsOn,
  says,
  show,
  shows,
  tells,
  warns,
} from './page.ts'

/** Of the page, as far as it is needed here. */
interface Body {
  firstElementChild: { textContent: string | null } | null
}
type ObserverClass = new (told: () => void) => { observe(body: Body, options: object): void }

const entry = (users: number, ...similar: [string, number][]): Lab.Entry => ({
  users,
  similar: similar.map(([itemId, similarity]) => ({ itemId, similarity })),
})

test('23.5 the page shows what is popular, then what is for a user, as it changes', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const api = await app.startApi()
  const page = await openPage(api.url)
  await says(page, 'No data yet', means.nothingYet)
  await tells(page, 'Live', means.answered)
  await isAccessible(page, means.states.empty)
  await fill(topics, {
    items: { tea: 'Tea', pot: 'Pot', cup: 'Cup' },
    recommendations: { tea: entry(3, ['pot', 900_000]), pot: entry(1), cup: entry(3) },
    histories: { ann: [{ itemId: 'tea', rating: 2 }] },
  })
  await shows(page, ['Cup | popular | 3', 'Tea | popular | 3', 'Pot | popular | 1'], means.popularShown)
  await headed(page, 'Popular now')
  await says(page, 'No data yet', means.dataIsThere, false)
  const columns = page.getByRole('table', { name: 'Recommendations' }).locator('thead th')
  expect(await columns.allTextContents(), means.columns).toEqual(['Item', 'Why', 'Score'])
  await isAccessible(page, means.states.full)
  await show(page, 'ann')
  await shows(page, ['Pot | similar | 1800000', 'Cup | popular | 3'], means.personalShown)
  await headed(page, 'For ann')
  await fill(topics, { recommendations: { cup: entry(9) }, items: { pot: null } })
  await shows(page, ['Cup | popular | 9'], means.changeShown)
  await page.getByLabel('User').fill('new/?')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await headed(page, 'Popular now, for new/?')
  await show(page, '')
  await headed(page, 'Popular now')
  await api.stop()
})

test('23.5 of too much a part is shown, said so, and more on demand', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const names = Array.from({ length: 63 }, (_, n) => `item-${n}`)
  const offer = (list: readonly string[]) => fill(topics, { items: Object.fromEntries(list.map((it) => [it, it])) })
  await offer(names.slice(0, 10))
  await fill(topics, {
    recommendations: Object.fromEntries(names.map((name, n) => [name, entry(100 - n)])),
  })
  const api = await app.startApi()
  const page = await openPage(api.url)
  const first = (count: number) => names.slice(0, count).map((name, n) => `${name} | popular | ${100 - n}`)
  await shows(page, first(10), means.firstTen)
  const more = page.getByRole('button', { name: 'Show more' })
  expect(await more.isVisible(), means.noMoreThere).toBe(false)
  expect(
    await page
      .getByText(/^Showing/)
      .filter({ visible: true })
      .count(),
    means.noMoreThere,
  ).toBe(0)
  await offer(names.slice(0, 11))
  await says(page, 'Showing 10 of 11', means.partIsSaid)
  await more.focus()
  await page.keyboard.press('Enter')
  await shows(page, first(11), means.tenMore)
  await says(page, 'Show more', means.noMoreLeft, false)
  await offer(names.slice(11))
  await says(page, 'Showing 20 of 63', means.partIsSaid)
  await more.focus()
  for (const count of [30, 40, 50]) {
    await page.keyboard.press('Enter')
    await shows(page, first(count), means.tenMore)
  }
  await says(page, 'Showing 50 of 63', means.partIsSaid)
  expect(await more.isDisabled(), means.noMoreThanFifty).toBe(true)
  await isAccessible(page, means.states.tooMuch)
  await show(page, 'somebody')
  await shows(page, first(10), means.anewForUser)
  await api.stop()
})

test('23.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, { items: { tea: 'Tea' }, recommendations: { tea: entry(3) } })
  const api = await app.startApi()
  const page = await openPage(api.url)
  await shows(page, ['Tea | popular | 3'], means.popularShown)
  await api.stop()
  await tells(page, 'Connection lost', means.stopped)
  expect(await rowsOn(page), means.staysMeanwhile).toEqual(['Tea | popular | 3'])
  await isAccessible(page, means.states.lost)
  await fill(topics, { recommendations: { tea: entry(4) } })
  const again = await app.startApi({ port: Number(new URL(api.url).port) })
  await shows(page, ['Tea | popular | 4'], means.backAgain)
  await tells(page, 'Live', means.backAgain)
  await page.route('**/users/away/**', (route) => route.fulfill({ status: 503, json: { error: 'not at hand' } }))
  await show(page, 'away')
  await tells(page, 'Connection lost', means.notAtHandSaid)
  expect(await rowsOn(page), means.staysMeanwhile).toEqual(['Tea | popular | 4'])
  await page.unroute('**/users/away/**')
  await headed(page, 'Popular now, for away')
  await tells(page, 'Live', means.backAgain)
  const long = 'x'.repeat(65)
  const { error } = (await (await fetch(`${again.url}/api/users/${long}/recommendations`)).json()) as { error: string }
  await show(page, long)
  await warns(page, error, means.refusalTold)
  await show(page, 'ann')
  await headed(page, 'Popular now, for ann')
  await warns(page, '', means.refusalGone)
  await again.stop()
})

test('23.5 an answer to an older question is never shown, and names are text, never markup', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const markup = '<img src=x onerror="document.title=1"><b>T</b>'
  await fill(topics, {
    items: { tea: markup, pot: 'Pot' },
    recommendations: { tea: entry(3, ['pot', 500_000]), pot: entry(1) },
    histories: { quick: [{ itemId: 'tea', rating: 1 }] },
  })
  const api = await app.startApi()
  const page = await openPage(api.url)
  await shows(page, [`${markup} | popular | 3`, 'Pot | popular | 1'], means.asText)
  expect(await page.locator('main img, main b').count(), means.asText).toBe(0)
  // Asked for another user, and for the same one: these answers come when a newer question has been answered.
  const late = [await answersLate(page, 'slow'), await answersLate(page, 'quick')]
  await show(page, 'slow')
  await show(page, 'quick')
  await show(page, 'quick')
  await headed(page, 'For quick')
  const rows = page.getByRole('table', { name: 'Recommendations' }).locator('tbody')
  const log = await rows.evaluateHandle((body: Body) => {
    const { MutationObserver: Observer } = globalThis as unknown as { MutationObserver: ObserverClass }
    const seen: string[] = []
    new Observer(() => seen.push(body.firstElementChild?.textContent ?? '')).observe(body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    return seen
  })
  for (const { release } of late) release()
  await eventually(() => late.filter(({ isOver }) => isOver()).length, {
    until: (over) => over === late.length,
    description: means.slowIsOver,
  })
  // By two more answers the late one has been shown, if it is ever shown.
  for (let n = 0; n < 2; n++) {
    const next = page.waitForResponse('**/users/quick/**')
    await show(page, 'quick')
    await (await next).finished()
    await shows(page, ['Pot | similar | 500000'], means.personalShown)
  }
  const others = (await log.jsonValue()).filter((text) => text !== '' && !text.startsWith('Pot'))
  expect(others, means.neverShown).toEqual([])
  await page.getByLabel('User').fill('<i>')
  await page.getByLabel('User').focus()
  await page.getByLabel('User').press('Enter')
  await headed(page, 'Popular now, for <i>')
  expect(await page.getByLabel('User').evaluate((it) => it.matches(':focus')), means.focusStays).toBe(true)
  await api.stop()
})
