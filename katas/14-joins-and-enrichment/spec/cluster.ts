/** Users, products and clicks on the real cluster, and what the enrichment makes of them. */
import {
  type About,
  type AboutWait,
  eventually,
  expect,
  type ReadableRecord,
  type RecordToProduce,
  readable,
  type Topics,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const users = ['anna', 'boris', 'clara', 'dmitri', 'élise', 'фёдор']
const products = ['tea', 'cup', 'pot', 'jam']
/** Every user with every product: their partitions have nothing to do with each other. */
const all = users.flatMap((user) => products.map((productId) => ({ user, productId })))

/** Deleted before anybody looks. In the partitions of anna and of tea, before these: who knows them knows of the deletion. */
const [gone, withdrawn] = ['gone', 'old']

const profileOf = (user: string) => ({ name: user.toUpperCase(), country: 'NL' })
const productOf = (id: string) => ({ title: id.toUpperCase(), category: 'kitchen' })

const counts = {
  'user-clicks': 3,
  'user-profiles': 3,
  products: 2,
  purchases: 3,
  'enriched-events': 3,
  'correlated-clicks': 3,
  'click-outcomes': 3,
}

/** The seven topics; `other` has another number of partitions where a test says so. */
export async function createTopics(topics: Topics, other: Partial<typeof counts> = {}): Promise<void> {
  const wanted = Object.entries({ ...counts, ...other })
  await Promise.all(wanted.map(([name, partitions]) => topics.create(name, { partitions })))
}

/** Clicks of everybody on everything; ids begin with the prefix. */
const clicksOf = (prefix: string): RecordToProduce[] =>
  all.map(({ user, productId }) => ({ key: user, value: { clickId: `${prefix}:${user}:${productId}`, productId } }))

const eventOf = ({ value }: ReadableRecord) => value as Lab.EnrichedEvent

export class Shop {
  readonly #topics: Topics

  constructor(topics: Topics) {
    this.#topics = topics
  }

  /** Creates the topics, and fills the tables. */
  async open(): Promise<void> {
    await createTopics(this.#topics)
    await this.#topics.produce('user-profiles', [
      { key: gone, value: profileOf(gone) },
      { key: gone, value: null },
      ...users.map((user) => ({ key: user, value: profileOf(user) })),
    ])
    await this.#topics.produce('products', [
      { key: withdrawn, value: productOf(withdrawn) },
      { key: withdrawn, value: null },
      ...products.map((id) => ({ key: id, value: productOf(id) })),
    ])
  }

  /** First whoever was deleted, then all others: where these have come out, those would have. */
  async click(prefix: string): Promise<void> {
    await this.#topics.produce('user-clicks', [
      ...products.map((productId) => ({ key: gone, value: { clickId: `${prefix}:${gone}:${productId}`, productId } })),
      { key: 'anna', value: { clickId: `${prefix}:anna:${withdrawn}`, productId: withdrawn } },
      ...clicksOf(prefix),
    ])
  }

  /** Clicks are sent until both tables are known wherever clicks are joined: only then is it certain what the next ones meet. */
  async untilTablesAreKnown(): Promise<void> {
    const look = async () => {
      await this.#topics.produce('user-clicks', clicksOf('probe'))
      const complete = (await this.events('probe')).filter((it) => eventOf(it).product !== null)
      const found = new Set(complete.map((it) => eventOf(it).clickId))
      return all.filter(({ user, productId }) => !found.has(`probe:${user}:${productId}`))
    }
    await eventually(look, {
      intervalMs: 200,
      timeoutMs: 15_000,
      until: (missing) => missing.length === 0,
      description: means.tablesKnown,
    })
  }

  /** What came out of the clicks with this prefix. */
  async events(prefix: string): Promise<ReadableRecord[]> {
    const events = (await this.#topics.read('enriched-events')).map(readable)
    return events.filter((it) => eventOf(it).clickId.startsWith(`${prefix}:`))
  }

  /** All clicks with this prefix come out with profile and product, where `once` is given no oftener, and none of whoever was deleted. */
  async expectEnriched(prefix: string, { came, once }: { came: AboutWait; once?: About }): Promise<void> {
    const wanted = [...all, { user: 'anna', productId: withdrawn }]
    const isOfGone = (it: ReadableRecord) => eventOf(it).clickId.startsWith(`${prefix}:${gone}:`)
    const events = await eventually(() => this.events(prefix), {
      until: (found) =>
        new Set(found.filter((it) => !isOfGone(it)).map((it) => eventOf(it).clickId)).size === wanted.length,
      description: came,
    })
    expect(events.filter(isOfGone).map(eventOf), means.deletedIsBack(gone)).toEqual([])
    for (const { user, productId } of wanted) {
      const clickId = `${prefix}:${user}:${productId}`
      const product = productId === withdrawn ? null : productOf(productId)
      const found = events.filter((it) => eventOf(it).clickId === clickId).map(({ key, value }) => ({ key, value }))
      expect(found[0], means.tablesAsTheyWere(clickId)).toEqual({
        key: productId,
        value: { clickId, productId, user: profileOf(user), product },
      })
      if (once) expect(found, once).toHaveLength(1)
    }
  }
}
