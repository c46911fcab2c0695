import { expect } from 'vitest'
import { say } from '#harness/text'
import type { Wire } from '#harness/wire'

/** No broker can be reached by the subject `app`: its start must reject within 10 s and say so. */
export async function expectNoBrokerIsSaid(wire: Wire, start: () => Promise<unknown>): Promise<void> {
  const endpoint = await wire.endpoint('app')
  endpoint.cut({ refuse: true })
  const outcome = await outcomeWithin(10_000, start())
  expect(
    outcome,
    say({
      en: 'a client that never reached a broker tries for more than a minute: the first connection needs a limit of its own',
      ru: 'клиент, который ни разу не достучался до брокера, пытается больше минуты: первому подключению нужен свой предел',
    }),
  ).toMatch(/broker|connect|брокер|подключ/i)
}

/** How a start came out: `started`, its error's message, or that it was still pending after so long. */
async function outcomeWithin(ms: number, promise: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve(`pending after ${ms} ms`), ms)
  const outcome = promise.then(
    () => 'started',
    (error: Error) => error.message,
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}
