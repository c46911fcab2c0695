/** How the services wait: on the subject's clock, which stands still until the spec moves it. */
import { eventually, type Subject, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { byKey } from './shop.ts'

export const clock = { mode: 'virtual', start: Date.UTC(2026, 0, 1) } as const
export const stepOf = (retry: number) => 200 * 2 ** (retry - 1)

/** The waits between attempts. By the lab's text nothing else sleeps by this clock but an attempt's time-out, of exactly 5,000 ms. */
const waitsOf = (app: Subject<typeof Lab>) => app.$.clock.sleeps.filter(({ ms }) => ms !== 5000).map(({ ms }) => ms)

/** Until the service has done with the first `count` orders of partition 0, or asks for more waits than it should. */
export async function settled(topics: Topics, app: Subject<typeof Lab>, count: bigint, allowedWaits: number) {
  const { waits } = await eventually(
    async () => ({ committed: (await topics.committed('payment-service', 'orders')).get(0), waits: waitsOf(app) }),
    {
      until: ({ committed, waits }) => waits.length > allowedWaits || (committed ?? 0n) >= count,
      description: {
        en: `the first ${count} order(s) of partition 0 are done with, their offsets committed`,
        ru: `с первыми заказами партиции 0 (${count}) покончено, смещения закоммичены`,
      },
    },
  )
  return { waits, aside: await byKey(topics, 'orders-rejected') }
}

/** How long the n-th wait between attempts is, once it is asked for. `why`: the failure before it. */
export async function nthWait(app: Subject<typeof Lab>, nth: number, why: Text = { en: '', ru: '' }): Promise<number> {
  const { waits } = await eventually(() => ({ waits: waitsOf(app) }), {
    until: (seen) => seen.waits.length >= nth,
    description: {
      en: `wait number ${nth} between attempts, asked for with ctx.clock.sleep(delay). ${why.en}`,
      ru: `ожидание номер ${nth} между попытками через ctx.clock.sleep(delay). ${why.ru}`,
    },
  })
  return waits[nth - 1]!
}
