import { eventually, expect, test } from '#harness'
import { openRelay } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import {
  blockRecord,
  contractRow,
  createBoardTopics,
  feedBlocks,
  feedStats,
  recordOfContract,
  recordOfSender,
  senderRow,
} from './board.ts'
import { means } from './means.ts'
import { isAccessible, noBrowser, openPage, says, seenOn, shows, tells } from './page.ts'
import { address } from './values.ts'

const ETHER = 10n ** 18n

test('24.5 the page shows head, chart and tables as they change, and says when there is nothing yet', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await says(page, 'No blocks yet')
  await tells(page, 'status', 'Live', means.connected)
  await isAccessible(page, means.states.empty)

  await feedBlocks(topics, blockRecord(9, 9, 'pending', { transactions: 2, events: 3 }), blockRecord(10, 10))
  await says(page, 'Head: block 10, confirmed: none', means.headOfTheChain)
  expect(await page.getByText('No blocks yet').isVisible(), means.dataIsThere).toBe(false)
  await feedStats(
    topics,
    recordOfContract(contractRow(address(1), ETHER + 1n, 5n, 4)),
    recordOfContract(contractRow(address(2), 10n ** 27n + 7n)),
    recordOfSender(senderRow(address(3), 7, 2, 21_000n)),
  )
  await feedBlocks(topics, blockRecord(9, 9, 'confirmed', { transactions: 2, events: 3 }))
  await says(page, 'Head: block 10, confirmed: block 9', means.headOfTheChain)
  await shows(
    page,
    {
      chart: ['9: 2, 3', '10: 0, 0'],
      contracts: [
        `${address(2)} | 1 | 1000000000.000000000000000007 | 0`,
        `${address(1)} | 4 | 1.000000000000000001 | 0.000000000000000005`,
      ],
      senders: [`${address(3)} | 7 | 2 | 0.000000000000021`],
    },
    means.confirmedRows,
  )
  const columns = async (name: string) =>
    (await page.getByRole('table', { name, exact: true }).locator('thead th').allTextContents()).map((it) => it.trim())
  expect(await columns('Contracts'), means.columns).toEqual(['Contract', 'Transfers', 'Confirmed', 'Pending'])
  expect(await columns('Senders'), means.columns).toEqual(['Sender', 'Transactions', 'Failed', 'Fees'])
  await isAccessible(page, means.states.full)
  await feedBlocks(topics, blockRecord(11, 11, 'pending', { transactions: 1 }))
  await shows(page, { chart: ['9: 2, 3', '10: 0, 0', '11: 1, 0'] }, means.oldestFirst)
  await topics.produce(
    'blockchain-blocks',
    ['9', '10', '11'].map((key) => ({ key, value: null })),
  )
  await says(page, 'No blocks yet', means.allGone)
  await dashboard.stop()
})

test('24.5 the page says when the connection is lost, keeps what it shows, and finds back', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  const dashboard = await app.startDashboard()
  await using relay = await openRelay(Number(new URL(dashboard.url).port))
  await feedBlocks(topics, blockRecord(1, 1))
  const page = await openPage(`http://127.0.0.1:${relay.port}`)
  await shows(page, { chart: ['1: 0, 0'] }, means.confirmedRows)
  for (let round = 2; round <= 3; round++) {
    await relay.shut()
    await tells(page, 'status', 'Connection lost', means.lineShut)
    if (round === 2) await isAccessible(page, means.states.lost)
    await feedBlocks(topics, blockRecord(round, round))
    const before = Array.from({ length: round - 1 }, (_, n) => `${n + 1}: 0, 0`)
    expect((await seenOn(page)).chart, means.keepsWhatItShows).toEqual(before)
    await relay.open()
    await tells(page, 'status', 'Live', means.lineOpen)
    await shows(page, { chart: [...before, `${round}: 0, 0`] }, means.afterReconnect)
  }
  await dashboard.stop()
})

test('24.5 of too much a part is shown, and said so', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  await feedBlocks(topics, blockRecord(1, 1))
  const contracts = Array.from({ length: 12 }, (_, n) => contractRow(address(n), BigInt(n + 1) * ETHER))
  const senders = Array.from({ length: 10 }, (_, n) => senderRow(address(n), n + 1))
  await feedStats(topics, ...contracts.map(recordOfContract), ...senders.map(recordOfSender))
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await says(page, 'Showing 10 of 12 contracts', means.saysHowMany)
  const rows = contracts.toReversed().slice(0, 10)
  await shows(
    page,
    { contracts: rows.map(({ contract, confirmed }) => `${contract} | 1 | ${BigInt(confirmed.volume) / ETHER} | 0`) },
    means.confirmedRows,
  )
  expect(await page.getByText(/of 10 senders/).count(), means.allAreShown).toBe(0)
  await feedStats(topics, recordOfSender(senderRow(address(50), 99)))
  await says(page, 'Showing 10 of 11 senders', means.saysHowMany)
  await isAccessible(page, means.states.tooMuch)
  await dashboard.stop()
})

test('24.5 a re-organisation is told to whoever looks on, by its lowest block', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  await feedBlocks(topics, ...[5, 6, 7].map((n) => blockRecord(n, n)))
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await shows(page, { chart: ['5: 0, 0', '6: 0, 0', '7: 0, 0'] }, means.confirmedRows)
  await feedBlocks(topics, blockRecord(5, 5, 'confirmed'), blockRecord(8, 8))
  await says(page, 'Head: block 8, confirmed: block 5')
  expect((await page.getByRole('alert').allTextContents()).join(''), means.noNews).toBe('')
  // First only gone, so that the page may see the chain shorter, then replaced.
  await feedBlocks(topics, ...[8, 7, 6].map((n) => blockRecord(n, n, 'retracted')))
  await says(page, 'Head: block 5, confirmed: block 5', means.retractedIsGone)
  await feedBlocks(topics, ...[6, 7, 8].map((n) => blockRecord(n, n + 20)))
  await tells(page, 'alert', 'Block 6 was replaced', means.replacedIsTold)
  await dashboard.stop()
})

test('24.5 pause works by keyboard, and the focus stays while data comes', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  await feedBlocks(topics, blockRecord(1, 1))
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await says(page, 'Head: block 1, confirmed: none')
  const focused = () => page.evaluate('document.activeElement?.textContent?.trim()')
  for (let presses = 0; presses < 5 && (await focused()) !== 'Pause'; presses++) await page.keyboard.press('Tab')
  expect(await focused(), means.byKeyboard).toBe('Pause')
  const outline: unknown = await page.evaluate(
    '(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none")(getComputedStyle(document.activeElement))',
  )
  expect(outline, means.focusIsSeen).toBe(true)
  await page.keyboard.press('Enter')
  await eventually(focused, { until: (text) => text === 'Resume', description: means.pressed })
  await feedBlocks(topics, blockRecord(1, 21), blockRecord(2, 22))
  // Told while it stands still; and by then the page has the new state.
  await tells(page, 'alert', 'Block 1 was replaced', means.alertGoesOn)
  expect((await seenOn(page)).chart, means.standsStill).toEqual(['1: 0, 0'])
  expect(await page.getByText('Head: block 1, confirmed: none', { exact: true }).isVisible(), means.standsStill).toBe(
    true,
  )
  expect(await focused(), means.focusStays).toBe('Resume')
  await page.keyboard.press('Space')
  await says(page, 'Head: block 2, confirmed: none', means.goesOnAgain)
  await shows(page, { chart: ['1: 0, 0', '2: 0, 0'] }, means.goesOnAgain)
  await feedBlocks(topics, blockRecord(3, 23))
  await says(page, 'Head: block 3, confirmed: none', means.goesOnAgain)
  expect(await focused(), means.focusStays).toBe('Pause')
  await dashboard.stop()
})
