/** Processes that die at a point of the protocol, one after another. */
import fc from 'fast-check'
import { type StartSubject, say, type Text, type Topics, type Wire, type WireMatch, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { type App, createTopics, drawPayments, feed } from './payments.ts'

/**
 * The process dies when this message passes; a request is then lost, a response has been sent. Resolves when it is dead, and its
 * group has missed it.
 */
export async function dieAt(
  { wire, topics }: { wire: Wire; topics: Topics },
  app: App,
  point: DeathPoint,
  start: () => Promise<unknown>,
) {
  const fault = wire.fault({
    ...point,
    endpoint: app.$.name,
    action: {
      do: 'call',
      run: async (): Promise<'drop'> => {
        await app.$.kill()
        return 'drop'
      },
    },
  })
  await waitForFault(fault, { starting: start(), description: means.gets(point.api) })
  await app.$.ended
  await topics.expireSessions()
}

/** A point of the protocol with its words. */
export type DeathPoint = WireMatch & { api: string; description: Text }

/** Each of these steps, and the process dead before it (request) or after it (response). */
export function deathPoints(apis: readonly string[]): DeathPoint[] {
  return apis.flatMap((api) => [
    { api, direction: 'request', description: means.faults.diesBefore(api) },
    { api, direction: 'response', description: means.faults.diesAfter(api) },
  ])
}

/**
 * One process after another, each with new payments to do and dying at another of the points, in an order drawn from the
 * seed. Gives the process that comes after the last, the payments of all, and the order for people.
 */
export async function dieAtEach(
  { subject, topics, wire, scope }: { subject: StartSubject; topics: Topics; wire: Wire; scope: { seed: number } },
  points: DeathPoint[],
  start: (app: App) => Promise<unknown>,
) {
  const all = fc.shuffledSubarray(points, { minLength: points.length })
  const schedule = fc.sample(all, { seed: scope.seed, numRuns: 1 })[0]!
  await createTopics(topics)
  const payments: Lab.Payment[] = []
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of schedule.entries()) {
    const app = await next
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    const more = drawPayments(scope.seed, 4, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await dieAt({ wire, topics }, app, point, () => start(app))
  }
  return { survivor: await next, payments, order: schedule.map(({ description }) => say(description)).join('; ') }
}
