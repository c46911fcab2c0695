import fc from 'fast-check'
import { test } from '#harness'
import type * as Lab from '../src/index.ts'
import { click, expectForAll, type Input, type Output, outputsOf, product, profile } from './driven.ts'
import { means } from './means.ts'
import { expectAsRecorded, recordedClick } from './recorded.ts'

/** Clicks and changes of both tables; timestamps that have nothing to do with the order of arrival, ties, tombstones, no keys. */
const history = fc
  .array(
    fc.tuple(
      fc.constantFrom('click', 'click', 'click', 'profile', 'profile', 'product'),
      fc.constantFrom('anna', 'anna', 'boris', 'boris', null),
      fc.constantFrom('tea', 'cup'),
      fc.constantFrom('one', 'two', 'three', null),
      fc.nat(40),
    ),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(([kind, user, item, text, timestamp], n): Input => {
      if (kind === 'click') return click(user, `click-${n}`, item, timestamp)
      return kind === 'profile' ? profile(user, text, timestamp) : product(item, text, timestamp)
    }),
  )

/** The join as a loop over the records: what Kafka Streams' own makes of them. */
function enriched(inputs: readonly Input[]): Output[] {
  const [users, products] = [new Map<string, unknown>(), new Map<string, unknown>()]
  const outputs: Output[] = []
  for (const { topic, key, value, timestamp } of inputs) {
    if (key === null) continue
    if (topic === 'user-profiles') users.set(key, value)
    else if (topic === 'products') products.set(key, value)
    else {
      const { clickId, productId } = value as Lab.Click
      const [user, item] = [users.get(key) ?? null, products.get(productId) ?? null]
      if (user) outputs.push({ key: productId, value: { clickId, productId, user, product: item }, timestamp })
    }
  }
  return outputs
}

test('14.2 gives each click the profile and the product that were known when it arrived', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await expectForAll(
    history,
    scope,
    async (inputs) => ({
      seen: await outputsOf(app, inputs, 'enrichedEvents'),
      expected: enriched(inputs),
    }),
    means.enriched,
  )
})

test('14.2 gives what Kafka Streams gives on the JVM', async ({ subject, scope }) => {
  await expectAsRecorded(await subject<typeof Lab>(), 'lab14-enriched-events', scope.seed, {
    topology: 'enrichedEvents',
    inputs: {
      'user-clicks': { topic: 'user-clicks', value: recordedClick },
      'user-profiles': { topic: 'user-profiles', value: (text) => ({ name: text, country: text }) },
      products: { topic: 'products', value: (text) => ({ title: text, category: text }) },
    },
    output: (text) => {
      const [, id = '', user = '', item = ''] = /^(.*) by (.*)\+(.*)$/.exec(text) ?? []
      return {
        ...recordedClick(id),
        user: { name: user, country: user },
        product: item === 'null' ? null : { title: item, category: item },
      }
    },
  })
})
