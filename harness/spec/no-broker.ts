import { expect } from 'vitest'
import { say } from '../text/index.ts'
import type { Wire } from '../wire/index.ts'

const limitMs = 10_000

/** No broker can be reached by the subject of this name: its start must reject within 10 s and say so. */
export async function expectNoBrokerIsSaid(wire: Wire, start: () => Promise<unknown>, subject = 'app'): Promise<void> {
  const endpoint = await wire.endpoint(subject)
  endpoint.cut({ refuse: true })
  expect(
    await outcomeOf(start()),
    say({
      en: 'a client that never reached a broker tries for more than a minute: the first connection needs a limit of its own',
      ru: 'клиент, который ни разу не достучался до брокера, пытается больше минуты: первому подключению нужен свой предел',
    }),
  ).toMatch(/broker|connect|брокер|подключ/i)
}

/** How a start came out: `started`, its error's message, or that it was still pending. */
async function outcomeOf(start: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve(`pending after ${limitMs} ms`), limitMs)
  const outcome = start.then(
    () => 'started',
    (error: Error) => {
      if (error.name === 'NotImplementedError') throw error
      return error.message
    },
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}
