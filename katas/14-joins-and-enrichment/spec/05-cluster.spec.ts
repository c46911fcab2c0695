import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  type ReadableRecord,
  type RecordToProduce,
  readable,
  type Text,
  type Topics,
  test,
} from '#harness'
import type * as Lab from '../src/index.ts'

const users = ['anna', 'boris', 'clara', 'dmitri', 'élise', 'фёдор']
const products = ['tea', 'cup', 'pot', 'jam']
/** Every user with every product: their partitions have nothing to do with each other. */
const all = users.flatMap((user) => products.map((productId) => ({ user, productId })))

const profileOf = (user: string) => ({ name: user.toUpperCase(), country: 'NL' })
const productOf = (id: string) => ({ title: id.toUpperCase(), category: 'kitchen' })

/** Clicks of everybody on everything; ids begin with the prefix. */
const clicks = (prefix: string): RecordToProduce[] =>
  all.map(({ user, productId }) => ({ key: user, value: { clickId: `${prefix}:${user}:${productId}`, productId } }))

async function prepare(topics: Topics): Promise<void> {
  const counts = { 'user-clicks': 3, 'user-profiles': 3, products: 2, 'enriched-events': 3 }
  await Promise.all(Object.entries(counts).map(([name, partitions]) => topics.create(name, { partitions })))
  await topics.produce(
    'user-profiles',
    users.map((user) => ({ key: user, value: profileOf(user) })),
  )
  await topics.produce(
    'products',
    products.map((id) => ({ key: id, value: productOf(id) })),
  )
}

const eventOf = ({ value }: ReadableRecord) => value as Lab.EnrichedEvent

const eventsOf = async (topics: Topics, prefix: string): Promise<ReadableRecord[]> =>
  (await topics.read('enriched-events')).map(readable).filter((it) => eventOf(it).clickId.startsWith(`${prefix}:`))

/** Clicks are sent until both tables are known wherever clicks are joined: only then is it certain what the next ones meet. */
async function untilTablesAreKnown(topics: Topics): Promise<void> {
  await eventually(
    async () => {
      await topics.produce('user-clicks', clicks('probe'))
      const complete = (await eventsOf(topics, 'probe')).filter((it) => eventOf(it).product !== null)
      return all.filter(
        ({ user, productId }) => !complete.some((it) => eventOf(it).clickId === `probe:${user}:${productId}`),
      )
    },
    {
      intervalMs: 200,
      timeoutMs: 15_000,
      until: (missing) => missing.length === 0,
      description: {
        en: 'clicks of every user on every product come out with profile and product; those listed do not, however often. A product lives in the partition of its own key: a click finds it there only after it has been repartitioned by product id',
        ru: 'клики каждого пользователя на каждый товар выходят с профилем и товаром; перечисленные — нет, сколько ни посылай. Товар живёт в партиции своего ключа: клик найдёт его там, только если его перераспределить по id товара',
      },
    },
  )
}

const ofKnownUsers = { en: 'the profiles of all are known', ru: 'профили всех известны' }

/** All clicks with this prefix, each with its profile and product. At-least-once may repeat one. */
async function expectAllEnriched(topics: Topics, prefix: string, why: Text = ofKnownUsers): Promise<void> {
  const events = await eventually(() => eventsOf(topics, prefix), {
    until: (found) => new Set(found.map((it) => eventOf(it).clickId)).size === all.length,
    description: {
      en: `${all.length} clicks in enriched-events: ${why.en}`,
      ru: `${all.length} кликов в enriched-events: ${why.ru}`,
    },
  })
  for (const { user, productId } of all) {
    const clickId = `${prefix}:${user}:${productId}`
    const [event] = events.filter((it) => eventOf(it).clickId === clickId)
    expect(event && { key: event.key, value: event.value }, {
      en: `${clickId} by user and by product`,
      ru: `${clickId} по пользователю и по товару`,
    }).toEqual({ key: productId, value: { clickId, productId, user: profileOf(user), product: productOf(productId) } })
  }
}

test('14.5 enriches clicks from every partition with the profile of their user and their product', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await prepare(topics)
  const service = await app.startEnrichment()
  await untilTablesAreKnown(topics)
  await topics.produce('user-clicks', clicks('click'))
  await expectAllEnriched(topics, 'click')
  await service.stop()
})

test('14.5 goes on after a stop where it ended, with the tables as they were', async ({ subject, topics }) => {
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  await prepare(topics)
  const service = await first.startEnrichment()
  await untilTablesAreKnown(topics)
  await topics.produce('user-clicks', clicks('before'))
  await expectAllEnriched(topics, 'before')
  await service.stop()

  const counts = async () => [(await eventsOf(topics, 'probe')).length, (await eventsOf(topics, 'before')).length]
  const stopped = await counts()
  await topics.produce('user-clicks', clicks('meanwhile'))
  const again = await second.startEnrichment()
  await expectAllEnriched(topics, 'meanwhile', {
    en: 'their profiles were read before the stop and are not read again. A table comes back from its changelog, a Map does not',
    ru: 'их профили прочитаны до остановки и заново не читаются. Таблица восстанавливается из changelog, а Map — нет',
  })
  await again.stop()
  expect(await counts(), {
    en: 'events of clicks from before the stop: after a clean stop nothing is done again',
    ru: 'события кликов, пришедших до остановки: после чистой остановки ничего не делается заново',
  }).toEqual(stopped)
})

test('14.5 refuses to start where clicks and profiles differ in partitions, and names both', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  const counts = { 'user-clicks': 3, 'user-profiles': 2, products: 2, 'enriched-events': 3 }
  await Promise.all(Object.entries(counts).map(([name, partitions]) => topics.create(name, { partitions })))
  const about = {
    en: 'with 3 and 2 partitions a user has clicks in one task and the profile in another, and the join finds nothing and says nothing',
    ru: 'при 3 и 2 партициях клики пользователя в одной задаче, а профиль в другой, и соединение молча ничего не находит',
  }
  await expectRejection(app.startEnrichment(), { about, names: ['user-clicks', 'user-profiles', 3, 2] })
})

test('14.5 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startEnrichment())
})
