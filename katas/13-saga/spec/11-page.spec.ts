import { type About, afterAll, eventually, expect, say as inWords, test } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { event, order, START } from './orders.ts'
import { branching, inOrder, pathOf, WAY_BACK, WAY_FORWARD } from './paths.ts'
import { say } from './saga.ts'

const noBrowser = chromiumOf() ? undefined : inWords(means.noBrowser)

const newPage = sharedBrowser({ afterAll })

type Look = ReturnType<Page['locator']>

/** Waits for what a person should see at this step, and tells what the page shows in its place. */
async function seen(
  look: Look,
  step: string,
  state: 'visible' | 'hidden' | 'detached' = 'visible',
  about: About = means.onPage(state),
): Promise<void> {
  const came = await look.waitFor({ state }).then(
    () => true,
    () => false,
  )
  expect(came ? step : await look.page().locator('body').ariaSnapshot(), about).toBe(step)
}

const listOf = (page: Page) => page.getByRole('list', { name: 'Orders', exact: true })
const buttonOf = (page: Page, id: string) => listOf(page).getByRole('button').filter({ hasText: id })
const timelineOf = (page: Page, id: string) =>
  page.getByRole('list', { name: `Timeline of ${id}`, exact: true }).getByRole('listitem')
const diagramOf = (page: Page, id: string) => page.getByRole('img', { name: `Flow of ${id}`, exact: true })

/** Until the diagram, the timeline and the Mermaid text show this path. */
async function showsPath(page: Page, path: readonly Lab.SagaEvent[], mermaid: string): Promise<void> {
  const { orderId } = path[0]!.order
  const look = async () => {
    const items = await timelineOf(page, orderId).allTextContents()
    const nodes = diagramOf(page, orderId).locator('[data-event]')
    const arrows = diagramOf(page, orderId).locator('[data-from]')
    return {
      timeline: items.map((text) => path.find(({ type }) => text.includes(type))?.type ?? text),
      events: (
        await nodes.evaluateAll((all) => all.map((one) => `${one.getAttribute('data-event')}: ${one.textContent}`))
      ).sort(),
      arrows: (
        await arrows.evaluateAll((all) =>
          all.map((one) => `${one.getAttribute('data-from')} > ${one.getAttribute('data-to')}`),
        )
      ).sort(),
    }
  }
  const wanted = {
    timeline: path.map(({ type }) => type),
    events: path.map(({ id, type }) => `${id}: ${type}`).sort(),
    arrows: path.flatMap(({ id, causedBy }) => (causedBy === null ? [] : [`${causedBy} > ${id}`])).sort(),
  }
  const shown = await eventually(look, {
    timeoutMs: 6_000,
    until: ({ timeline, arrows }) => timeline.length >= path.length && arrows.length >= wanted.arrows.length,
    description: means.pathOnPage(orderId),
  })
  expect(shown, means.truePath).toEqual(wanted)
  expect(await page.getByLabel('Mermaid', { exact: true }).inputValue(), means.mermaidOnPage).toBe(mermaid)
}

test('13.5 the page shows the true path of an order, and what comes later', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const [view, page] = await Promise.all([app.startFlowView(), newPage()])
  await page.goto(view.url)
  await seen(page.getByText('No orders yet'), 'No orders yet')
  const back = pathOf('back', WAY_BACK)
  const later = branching('later')
  await say(topics, ...back, ...later.slice(0, 3))
  await seen(buttonOf(page, 'later'), 'button: later')
  await seen(page.getByText('No orders yet'), 'No orders yet', 'hidden')
  await seen(buttonOf(page, 'back').filter({ hasText: 'cancelled' }), 'button: back cancelled')
  await buttonOf(page, 'back').click()
  await seen(page.getByRole('heading', { name: 'Order back' }), 'heading: Order back')
  await showsPath(page, back, (await app.flowOf(back)).mermaid)
  const refused = timelineOf(page, 'back').filter({ hasText: 'DeliveryRefused' })
  await seen(refused.filter({ hasText: 'because' }).filter({ hasText: 'delivery' }), 'DeliveryRefused: service, reason')
  await buttonOf(page, 'later').click()
  await showsPath(page, inOrder(later.slice(0, 3)), (await app.flowOf(later.slice(0, 3))).mermaid)
  await seen(timelineOf(page, 'back').first(), 'Timeline of back', 'detached')
  await say(topics, ...later.slice(3))
  await seen(buttonOf(page, 'later').filter({ hasText: 'cancelled' }), 'button: later cancelled')
  await showsPath(page, inOrder(later), (await app.flowOf(later)).mermaid)
  await view.stop()
})

test('13.5 the page says when there are too many orders, and when the connection is lost', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const [view, page] = await Promise.all([app.startFlowView(), newPage()])
  const placed = (n: number) => event('OrderPlaced', order(`o-${n}`), { at: START + n })
  await topics.produce(
    'order-events',
    Array.from({ length: 103 }, (_, n) => ({ key: `o-${n}`, value: placed(n) })),
  )
  await page.goto(view.url)
  await seen(page.getByText('Newest 100 of 103 orders'), 'Newest 100 of 103 orders')
  const names = await listOf(page).getByRole('button').allTextContents()
  expect(names.map((name) => name.trim().split(/\s/)[0]).slice(0, 3), means.newestFirst).toEqual([
    'o-102',
    'o-101',
    'o-100',
  ])
  expect(names.length, means.newestHundred).toBe(100)
  await buttonOf(page, 'o-102').click()
  await seen(timelineOf(page, 'o-102').first(), 'Timeline of o-102')
  await page.route('**/api/**', (route) => route.abort())
  const lost = page.getByRole('alert').filter({ hasText: 'Connection lost' })
  await seen(lost, 'alert: Connection lost')
  expect(await timelineOf(page, 'o-102').count(), means.staysShown).toBe(1)
  expect(await buttonOf(page, 'o-102').count(), means.staysShown).toBe(1)
  await say(topics, event('PaymentTaken', order('o-102')))
  await page.unroute('**/api/**')
  await seen(lost, 'alert: –', 'hidden')
  await seen(timelineOf(page, 'o-102').filter({ hasText: 'PaymentTaken' }), 'Timeline of o-102: PaymentTaken')
  // A server that takes a request and never answers.
  await page.route('**/api/**', () => {})
  await seen(lost, 'alert: Connection lost', 'visible', means.silentServer)
  await page.unroute('**/api/**')
  await seen(lost, 'alert: –', 'hidden')
  await view.stop()
})

test('13.5 the page works by keyboard, and the focus stays where it is', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await say(topics, ...pathOf('one', WAY_FORWARD), event('OrderPlaced', order('two'), { at: START + 5 }))
  const [view, page] = await Promise.all([app.startFlowView(), newPage()])
  await page.goto(view.url)
  const button = buttonOf(page, 'one')
  await seen(button, 'button: one')
  await seen(buttonOf(page, 'two'), 'button: two')
  const now = () =>
    button.evaluate((one) => {
      const { outline, boxShadow, border, backgroundColor, color, textDecoration } =
        one.ownerDocument.defaultView.getComputedStyle(one)
      const look = [outline, boxShadow, border, backgroundColor, color, textDecoration].join(' | ')
      return { look, focused: one === one.ownerDocument.activeElement }
    })
  const unfocused = await now()
  let reached = unfocused
  for (let tabs = 0; tabs < 20 && !reached.focused; tabs++) {
    await page.keyboard.press('Tab')
    reached = await now()
  }
  expect(reached.focused, means.notByTab).toBe(true)
  expect(reached.look, means.focusInvisible).not.toBe(unfocused.look)
  await page.keyboard.press('Enter')
  await seen(page.getByRole('heading', { name: 'Order one' }), 'heading: Order one')
  await say(topics, event('OrderPlaced', order('newer'), { at: START + 9 }), event('PaymentTaken', order('two')))
  await seen(buttonOf(page, 'newer'), 'button: newer')
  expect((await now()).focused, means.focusLost).toBe(true)
  await view.stop()
})

test('13.5 the page shows what came with an event as text, never as markup', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const id = '"><b>bold</b> <img src="x">'
  const of = order(id, { customer: '<b>bold</b>', sku: '<i>it</i>', city: '<b>bold</b>' })
  const reason = '<img src="x" onerror="document.title=String(1)"><b>bold</b> &amp;'
  await say(topics, event('OrderPlaced', of), event('PaymentDeclined', of, { reason }))
  const [view, page] = await Promise.all([app.startFlowView(), newPage()])
  await page.goto(view.url)
  await listOf(page).getByRole('button').first().click()
  const item = timelineOf(page, id).filter({ hasText: 'PaymentDeclined' })
  await seen(item, `Timeline of ${id}`)
  const shown = {
    made: await page.locator('img[src="x"], b:text-is("bold"), i:text-is("it")').count(),
    reason: (await item.textContent())?.includes(reason),
    listed: (await listOf(page).textContent())?.includes(id),
    heading: await page.getByRole('heading', { name: `Order ${id}`, exact: true }).count(),
  }
  expect(shown, means.markup).toEqual({ made: 0, reason: true, listed: true, heading: 1 })
  expect(await page.locator('[data-event]').count(), means.markup).toBe(2)
  const foreign = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(
    foreign.filter((name) => !name.startsWith(view.url) && !name.startsWith('data:')),
    means.otherServers,
  ).toEqual([])
  await view.stop()
})

test('13.5 axe-core finds nothing on the page, in light and in dark', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const [view, page] = await Promise.all([app.startFlowView(), newPage()])
  await page.goto(view.url)
  await seen(page.getByText('No orders yet'), 'No orders yet')
  await isAccessible(page, 'empty')
  const orders = [...branching('undoing').slice(0, 7), ...pathOf('back', WAY_BACK), ...pathOf('done', WAY_FORWARD)]
  await say(topics, event('OrderPlaced', order('running')), ...orders)
  await buttonOf(page, 'back').click()
  await seen(timelineOf(page, 'back').filter({ hasText: 'OrderCancelled' }), 'Timeline of back: OrderCancelled')
  await isAccessible(page, 'full')
  await page.setViewportSize({ width: 360, height: 740 })
  await isAccessible(page, 'narrow')
  await page.route('**/api/**', (route) => route.abort())
  await seen(page.getByRole('alert').filter({ hasText: 'Connection lost' }), 'alert: Connection lost')
  await isAccessible(page, 'lost')
  await view.stop()
})

async function isAccessible(page: Page, state: keyof typeof means.pageStates): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(means.pageStates[state], colorScheme)).toEqual([])
  }
}
