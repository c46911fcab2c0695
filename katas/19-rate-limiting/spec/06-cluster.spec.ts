import { eventually, expect, expectNoBrokerIsSaid, type Text, type Topics, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Answer, answerOf, REJECTING } from './bench.ts'

/** Nothing leaves such a window while a test runs: on a loaded machine too only counts decide. */
const HOUR = 3_600_000
const OPTIONS = { ...REJECTING, windowMs: HOUR, instance: 'one' }

function requests(client: string, from: number, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    key: client,
    value: JSON.stringify({ id: `${client}-${from + n}`, path: '/' } satisfies Lab.Request),
  }))
}

/** Everything decided so far, by committed transactions. */
async function answers(topics: Topics): Promise<{ admitted: Answer[]; rejected: Answer[] }> {
  const [admitted, rejected] = await Promise.all(['admitted', 'rejected'].map((topic) => topics.read(topic)))
  return { admitted: admitted!.map(answerOf), rejected: rejected!.map(answerOf) }
}

async function answered(topics: Topics, ids: readonly string[], why: Text): Promise<void> {
  await eventually(
    async () => {
      const { admitted, rejected } = await answers(topics)
      const seen = new Set([...admitted, ...rejected].map(({ id }) => id))
      return ids.filter((id) => !seen.has(id))
    },
    {
      until: (missing) => missing.length === 0,
      timeoutMs: 15_000,
      description: { en: `no answer is missing. ${why.en}`, ru: `все ответы на месте. ${why.ru}` },
    },
  )
}

const idsOf = (some: readonly Answer[]) => some.map(({ id }) => id)

test('19.2 keeps the limit of all over partitions and instances', async ({ subject, topics }) => {
  const [one, two] = await Promise.all([subject<typeof Lab>({ name: 'one' }), subject<typeof Lab>({ name: 'two' })])
  await one.createTopics()
  const options = { ...OPTIONS, clientLimit: 5, globalLimit: 10 }
  const services = await Promise.all([one.startLimiter(options), two.startLimiter({ ...options, instance: 'two' })])
  const sent = Array.from({ length: 30 }, (_, n) => requests(`client-${n}`, 0, 1)).flat()
  const at = await topics.produce('requests', sent)
  expect(new Set(at.map(({ partition }) => partition)).size).toBe(3)
  await answered(
    topics,
    Array.from({ length: 30 }, (_, n) => `client-${n}-0`),
    { en: '30 clients ask once each', ru: '30 клиентов спрашивают по разу' },
  )
  const { admitted } = await answers(topics)
  expect(admitted.length, {
    en: 'admitted of 30 requests on 3 partitions, two instances running, the limit of all being 10. A count for each task or instance admits a multiple of it',
    ru: 'пропущено из 30 запросов в 3 партициях при двух экземплярах и общем лимите 10. Счётчик в каждой задаче или экземпляре пропускает в разы больше',
  }).toBe(10)
  await Promise.all(services.map((service) => service.stop()))
})

test('19.2 answers each request once, and goes on counting, although it is killed in the middle of a transaction', async ({
  subject,
  topics,
  wire,
}) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startLimiter(OPTIONS)
  await topics.produce('requests', requests('a', 0, 2))
  await answered(topics, ['a-0', 'a-1'], { en: 'The first two requests', ru: 'Первые два запроса' })
  const death = wire.fault({
    ...{ api: 'Produce', endpoint: 'first', direction: 'response', topic: topics.name('admitted') },
    action: { do: 'call', run: () => first.$.kill() },
  })
  await topics.produce('requests', requests('a', 2, 4))
  await waitForFault(death, {
    description: {
      en: 'the third request is admitted: its record is written to admitted (where the process is killed)',
      ru: 'третий запрос пропущен: запись о нём идёт в admitted (в этот момент процесс убивают)',
    },
  })
  const second = await subject<typeof Lab>({ name: 'second' })
  const service = await second.startLimiter(OPTIONS)
  await topics.produce('requests', requests('a', 6, 1))
  await answered(topics, ['a-2', 'a-3', 'a-4', 'a-5', 'a-6'], {
    en: 'What was sent before and after the crash',
    ru: 'Отправленное до и после сбоя',
  })
  const { admitted, rejected } = await answers(topics)
  expect(
    { admitted: idsOf(admitted), rejected: idsOf(rejected) },
    {
      en: 'limit 3: each request in one of the topics, once. A count in memory begins anew; without exactly_once_v2 a decision is written again, or counted without being written',
      ru: 'лимит 3: каждый запрос в одном из топиков, один раз. Счётчик в памяти начинается заново; без exactly_once_v2 решение пишется ещё раз или засчитывается, не будучи записанным',
    },
  ).toEqual({ admitted: ['a-0', 'a-1', 'a-2'], rejected: ['a-3', 'a-4', 'a-5', 'a-6'] })
  await service.stop()
})

test('19.4 forgets none of those who wait when it is restarted', async ({ subject, topics }) => {
  const options = { ...OPTIONS, clientLimit: 1, overflow: 'delay' as const, maxWaiting: 10 }
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  const before = await first.startLimiter(options)
  const [, , , last] = await topics.produce('requests', requests('a', 0, 4))
  await eventually(async () => (await topics.committed('rate-limiter', 'requests')).get(last!.partition), {
    until: (offset) => (offset ?? 0n) > last!.offset,
    description: { en: 'all four requests are taken in and committed', ru: 'все четыре запроса приняты и закоммичены' },
  })
  await before.stop()
  const second = await subject<typeof Lab>({ name: 'second' })
  const after = await second.startLimiter(options)
  await second.setLimit('a', 4)
  await answered(topics, ['a-0', 'a-1', 'a-2', 'a-3'], {
    en: 'The offsets of those who waited were committed: nobody reads them again. They have to be in a state store. The new limit of 4 lets them go',
    ru: 'Смещения ждавших закоммичены, их больше никто не прочитает. Они должны лежать в хранилище состояния. Новый лимит 4 их выпускает',
  })
  const { admitted } = await answers(topics)
  expect(idsOf(admitted), { en: 'in the order in which they came', ru: 'в порядке прихода' }).toEqual([
    'a-0',
    'a-1',
    'a-2',
    'a-3',
  ])
  await after.stop()
})

test('19.5 takes new limits while it runs, and knows those from before its start', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await app.setLimit('b', 1)
  const service = await app.startLimiter({ ...OPTIONS, clientLimit: 2 })
  await topics.produce('requests', [...requests('a', 0, 3), ...requests('b', 0, 3)])
  await answered(topics, ['a-0', 'a-1', 'a-2', 'b-0', 'b-1', 'b-2'], { en: '', ru: '' })
  expect(idsOf((await answers(topics)).admitted).toSorted(), {
    en: 'two of a by the default, one of b by the limit that was there before',
    ru: 'два запроса a по умолчанию, один запрос b по лимиту, заданному заранее',
  }).toEqual(['a-0', 'a-1', 'b-0'])
  await app.setLimit('a', 4)
  await app.setLimit('b', null)
  let asked = 3
  // Asking costs nothing: what is rejected does not count. A loaded machine may take longer than the second that a quiet one has.
  const admitted = await eventually(
    async () => {
      await topics.produce('requests', [...requests('a', asked, 1), ...requests('b', asked, 1)])
      await answered(topics, [`a-${asked}`, `b-${asked}`], { en: '', ru: '' })
      asked += 1
      const found = (await answers(topics)).admitted.map(({ client }) => client)
      return { a: found.filter((it) => it === 'a').length, b: found.filter((it) => it === 'b').length }
    },
    {
      until: ({ a, b }) => a >= 4 && b >= 2,
      description: {
        en: 'a is admitted four times by its new limit, and b twice: its limit of 1 is deleted, the default of 2 holds again',
        ru: 'a пропущен четыре раза по новому лимиту, b — два: его лимит 1 удалён, снова действует 2 по умолчанию',
      },
    },
  )
  await topics.produce('requests', [...requests('a', asked, 2), ...requests('b', asked, 2)])
  await answered(
    topics,
    ['a', 'b'].map((client) => `${client}-${asked + 1}`),
    { en: '', ru: '' },
  )
  expect((await answers(topics)).admitted.length, { en: 'and not once more', ru: 'и ни разу больше' }).toBe(
    admitted.a + admitted.b,
  )
  expect(admitted, { en: 'admitted', ru: 'пропущено' }).toEqual({ a: 4, b: 2 })
  await service.stop()
})

test('19.2 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startLimiter(OPTIONS))
})
