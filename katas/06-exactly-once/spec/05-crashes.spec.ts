import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { eventually } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { type App, createTopics, deathPoints, dieAtEach, drawPayments, expectEachOnce, feed } from './payments.ts'

const points = deathPoints(['AddPartitionsToTxn', 'Produce', 'AddOffsetsToTxn', 'TxnOffsetCommit', 'EndTxn'])

test('6.4 each payment has one entry, wherever the process dies', async ({ subject, topics, wire, scope }) => {
  const context = { subject, topics, wire, scope }
  const { survivor, payments, order } = await dieAtEach(context, points, (app) => app.startExactlyOnce())
  const pipeline = await survivor.startExactlyOnce()
  await expectEachOnce(topics, pipeline, payments, {
    en: `In this order: ${order}. Twice: entries were committed without the offsets. Missing: offsets without the entries. Both belong into one transaction.`,
    ru: `По порядку (process dies = процесс падает): ${order}. Дубли: записи закоммичены без смещений. Потери: смещения без записей. И то и другое должно быть в одной транзакции.`,
  })
})

/** What the broker had answered, and what it had not been asked, when the process died. */
const traces = {
  'before-send': { done: undefined, undone: 'Produce' },
  'after-send': { done: 'Produce', undone: 'TxnOffsetCommit' },
  'after-offsets': { done: 'TxnOffsetCommit', undone: 'EndTxn' },
  'after-commit': { done: 'EndTxn', undone: undefined },
} as const

test('6.4 the crash simulation dies where it says, and no payment is lost or doubled', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await createTopics(topics)
  const payments: Lab.Payment[] = []
  for (const crashAt of Object.keys(traces) as Lab.CrashPoint[]) {
    const app = await subject<typeof Lab>({ name: crashAt, diesByItself: true })
    const more = drawPayments(scope.seed, 4, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await died(app, app.startExactlyOnce({ crashAt }))
    const { done, undone } = traces[crashAt]
    const seen = (api: string | undefined, direction: 'request' | 'response') =>
      api === undefined ? undefined : wire.trace.filter({ api, direction, endpoint: crashAt }).length > 0
    expect(
      { done: seen(done, 'response'), undone: seen(undone, 'request') },
      say({
        en: `${crashAt}: ${done ?? 'nothing'} was answered, and ${undone ?? 'nothing'} was not even sent (true: it was seen on the wire)`,
        ru: `${crashAt}: ответ на ${done ?? '(ничего)'} получен, а ${undone ?? '(ничего)'} даже не отправлен (true: сообщение было в сети)`,
      }),
    ).toEqual({ done: done && true, undone: undone && false })
  }
  const survivor = await subject<typeof Lab>({ name: 'survivor' })
  await expectEachOnce(topics, await survivor.startExactlyOnce(), payments, {
    en: 'your own crashes, at each of the four points, leave no trace in the ledger',
    ru: 'ваши собственные сбои, в каждой из четырёх точек, не оставляют следов в ledger',
  })
})

/** Until the process is dead. What the start rejects with while the process lives on is thrown. */
async function died(app: App, starting: Promise<unknown>): Promise<void> {
  const seen = { dead: false, failure: undefined as unknown }
  void app.$.ended.then(() => {
    seen.dead = true
  })
  starting.catch((error: unknown) => {
    seen.failure = error
  })
  await eventually(() => seen.dead || seen.failure instanceof Error, {
    until: (over) => over,
    description: {
      en: `the process is dead at ${app.$.name}. An error that is thrown is no crash: it is caught, and the code around it cleans up`,
      ru: `процесс мёртв в точке ${app.$.name}. Брошенное исключение — не сбой: его поймают, и код вокруг приберёт за собой`,
    },
  })
  // A call into a process that dies rejects as well: then the end is not far.
  await eventually(() => seen.dead, { until: (dead) => dead, timeoutMs: 500 }).catch(() => {
    throw seen.failure
  })
}
