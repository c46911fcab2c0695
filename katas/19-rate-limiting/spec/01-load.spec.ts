import fc from 'fast-check'
import { eventually, expect, expectNoBrokerIsSaid, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { forAll } from './bench.ts'

/** Near the broker's own time: it refuses timestamps of the far future, and deletes what is a week old. */
const START = Date.now() - 60_000

const PHASES = [
  { perSecond: 2, seconds: 1 },
  { perSecond: 10, seconds: 1 },
  { perSecond: 0, seconds: 1 },
  { perSecond: 3, seconds: 2 },
]
const DUE = [0, 500, ...Array.from({ length: 10 }, (_, k) => 1_000 + k * 100), 3_000, 3_333, 3_666, 4_000, 4_333, 4_666]

test('19.1 creates its topics with 3 partitions each, limits compacted, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('limits', [{ key: 'a', value: '{"limit":1}' }])
  await app.createTopics()
  for (const name of ['requests', 'limits', 'admitted', 'rejected'])
    expect((await topics.describe(name)).partitions.length, {
      en: `partitions of ${name}`,
      ru: `число партиций ${name}`,
    }).toBe(3)
  expect((await topics.describe('limits')).config['cleanup.policy'], {
    en: 'cleanup.policy of limits: with delete a limit is forgotten after a week, with compact the last one of each key stays',
    ru: 'cleanup.policy топика limits: при delete лимит забудется через неделю, при compact последний для каждого ключа остаётся',
  }).toBe('compact')
  expect(await topics.read('limits'), { en: 'what was there is kept', ru: 'прежние записи на месте' }).toHaveLength(1)
})

test('19.1 plans each phase at its own rate, evenly, one after the other', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const phase = fc.record({ perSecond: fc.nat(60), seconds: fc.nat(3) })
  expect(await app.schedule(PHASES), JSON.stringify(PHASES)).toEqual(DUE)
  await forAll(fc.array(phase, { maxLength: 5 }), { seed: scope.seed, runs: 60 }, async (phases) => {
    const times = await app.schedule(phases)
    let from = 0
    let seen = 0
    for (const { perSecond, seconds } of phases) {
      const expected = Array.from({ length: perSecond * seconds }, (_, k) => from + Math.floor((k * 1_000) / perSecond))
      expect(times.slice(seen, seen + expected.length), {
        en: `${perSecond} a second for ${seconds} s from ${from} ms on, in ${JSON.stringify(phases)}`,
        ru: `${perSecond} в секунду в течение ${seconds} с, начиная с ${from} мс, в ${JSON.stringify(phases)}`,
      }).toEqual(expected)
      from += seconds * 1_000
      seen += expected.length
    }
    expect(times.length, { en: 'events in all', ru: 'всего событий' }).toBe(seen)
  })
})

test('19.1 sends each event at its time of the clock, in the order of the plan', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'auto', start: START } })
  await app.createTopics()
  const clients = ['a', 'b', 'c']
  expect(await app.produceLoad({ phases: PHASES, clients })).toEqual({ sent: DUE.length })
  const records = (await readSettled(topics, 'requests')).map(readable)
  const inTime = records.toSorted((a, b) => a.timestamp - b.timestamp)
  expect(
    inTime.map(({ timestamp, key }) => `${key} @${timestamp - START}`),
    { en: 'key and timestamp of the records', ru: 'ключи и timestamp записей' },
  ).toEqual(DUE.map((due, n) => `${clients[n % clients.length]} @${due}`))
  for (const client of clients) {
    const times = records.filter(({ key }) => key === client).map(({ timestamp }) => timestamp)
    expect(times, { en: `the order of ${client} in its partition`, ru: `порядок ${client} в его партиции` }).toEqual(
      times.toSorted((a, b) => a - b),
    )
  }
  const ids = records.map(({ value }) => (value as Lab.Request).id)
  expect(new Set(ids).size, { en: 'each id once', ru: 'каждый id один раз' }).toBe(DUE.length)
  expect((await app.$.clock.now()) - START, {
    en: 'the clock at the end: the last event was waited for',
    ru: 'часы в конце: последнего события дождались',
  }).toBe(DUE.at(-1))
})

test('19.1 moves no event because the broker was slow with one before it', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: START } })
  await app.createTopics()
  const slow = wire.fault({
    ...{ api: 'Produce', direction: 'response', topic: topics.name('requests') },
    action: { do: 'hold' },
  })
  const load = { phases: [{ perSecond: 10, seconds: 1 }], clients: ['a'] }
  let ended = false
  const producing = app.produceLoad(load).finally(() => {
    ended = true
  })
  producing.catch(() => {})
  await Promise.race([slow.firing, producing])
  let now = 450
  await app.$.clock.advance(now)
  slow.release()
  while (!ended) {
    const sleeping = () => app.$.clock.sleeps.map(({ due }) => due - START).filter((due) => due > now)
    await eventually(() => ({ ended, sleeping: sleeping() }), {
      until: (seen) => seen.ended || seen.sleeping.length > 0,
      description: {
        en: 'all is sent, or the next event is waited for with ctx.clock.sleep',
        ru: 'всё отправлено или следующего события ждут через ctx.clock.sleep',
      },
    })
    if (ended) break
    const next = Math.min(...sleeping())
    expect(next, {
      en: `the broker took 450 ms for the first event. The tenth is due at 900 ms all the same, and somebody sleeps until ${next} ms: a pause counted from the last send hides how slow the broker was (coordinated omission)`,
      ru: `первое событие брокер принимал 450 мс. Десятое всё равно положено на 900-й мс, а кто-то спит до ${next}-й: пауза, отсчитанная от прошлой отправки, скрывает медленный брокер (coordinated omission)`,
    }).toBeLessThanOrEqual(900)
    await app.$.clock.advance(next - now)
    now = next
  }
  expect(await producing).toEqual({ sent: 10 })
  const times = (await readSettled(topics, 'requests')).map(({ timestamp }) => timestamp - START)
  expect(times, { en: 'timestamps', ru: 'timestamp записей' }).toEqual(Array.from({ length: 10 }, (_, k) => k * 100))
})

test('19.1 the producer says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  const load = { phases: [{ perSecond: 1, seconds: 1 }], clients: ['a'] }
  await expectNoBrokerIsSaid(wire, () => app.produceLoad(load))
})
