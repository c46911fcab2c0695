/** How the services wait: on the subject's clock, which stands still until the spec moves it. */
import {
  type AboutWait,
  eventually,
  expect,
  type Subject,
  type Text,
  type Topics,
  type Wire,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import type { Provider } from './providers.ts'

type App = Subject<typeof Lab>

export const clock = { mode: 'virtual', start: Date.UTC(2026, 0, 1) } as const
export const stepOf = (retry: number) => 200 * 2 ** (retry - 1)

/** Each attempt's time-out. By the lab's text nothing else sleeps by this clock but the waits between attempts. */
export const timeoutsOf = (app: App) => app.$.clock.sleeps.filter(({ ms }) => ms === 5000)
export const waitsOf = (app: App) => app.$.clock.sleeps.filter(({ ms }) => ms !== 5000).map(({ ms }) => ms)

/** Until the service has done with the first `count` records of partition 0, or asks for more waits than it should. Gives its waits. */
export async function settled(topics: Topics, app: App, count: number, allowedWaits: number, from: From = 'orders') {
  const { waits } = await eventually(
    async () => ({ committed: (await topics.committed(groups[from], from)).get(0), waits: waitsOf(app) }),
    {
      until: ({ committed, waits }) => waits.length > allowedWaits || (committed ?? 0n) >= BigInt(count),
      description: means.settled(from, count),
    },
  )
  return waits
}

export type From = 'orders' | 'payments'
export const groups = { orders: 'payment-service', payments: 'notification-service' } as const

/** How long the n-th wait between attempts is, once it is asked for. `why`: what failed before it. */
export async function nthWait(app: App, nth: number, why?: Text): Promise<number> {
  const waits = await eventually(() => waitsOf(app), {
    until: (seen) => seen.length >= nth,
    description: means.nthWait(nth, why),
  })
  return waits[nth - 1]!
}

/** Until the provider has been asked so often, each time with a time-out on the clock. */
export async function nthAttempt(app: App, provider: Provider, nth: number): Promise<void> {
  await eventually(() => ({ requests: provider.requests.length, timeouts: timeoutsOf(app).length }), {
    until: ({ requests, timeouts }) => requests >= nth && timeouts >= nth,
    description: means.nthAttempt(nth),
  })
  // What the provider has sent by now has reached the process when it has answered two questions put to it later.
  await app.$.clock.now()
  await app.$.clock.now()
}

/** Moves time on by a whole time-out, and then by the wait that follows. */
export async function passTimeoutAndWait(app: App, wait: number, why: Text): Promise<void> {
  await app.$.clock.advance(5000)
  await app.$.clock.advance(await nthWait(app, wait, why))
}

/** Until the service has sent so many more heartbeats, all of them from now on. */
export async function heartbeats(wire: Wire, count: number, during: Text, timeoutMs?: number): Promise<void> {
  const sent = () => wire.trace.filter({ api: ['Heartbeat', 'ConsumerGroupHeartbeat'], direction: 'request' }).length
  const before = sent()
  await eventually(() => sent() - before, {
    until: (seen) => seen >= count,
    timeoutMs,
    description: means.heartbeats(count, during),
  })
}

/** Until the provider has been asked for this order so often. */
export async function asked(provider: Provider, orderId: string, count: number): Promise<void> {
  await eventually(() => provider.requestsOf(orderId).length, {
    until: (seen) => seen >= count,
    description: means.askedAgain(count),
  })
}

/**
 * Stops a service, by two calls at once: the one may come from a signal, the other from a `finally`. While its group hears nothing of
 * it neither may be through.
 */
export async function stopped(app: App, wire: Wire, service: { stop(): Promise<void> }, description: AboutWait) {
  const leaving = wire.fault({ api: 'LeaveGroup', direction: 'request', action: { do: 'hold' } })
  const resolved: string[] = []
  const calls = ['first', 'second'].map((call) => service.stop().then(() => resolved.push(call)))
  const stopping = Promise.all(calls)
  await waitForFault(leaving, { description, timeoutMs: 8000, starting: stopping })
  // An answer that the process sent before has come when it has answered this.
  await app.$.clock.now()
  expect(resolved, means.resolvesWhenClosed).toEqual([])
  leaving.release()
  await stopping
}
