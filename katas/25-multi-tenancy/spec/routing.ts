/** What becomes of records in inboxes. */
import { eventually, type TopicRecord, type Topics } from '#harness'
import { means } from './means.ts'
import type { App } from './platform.ts'

/** Until each of the records that were sent to inboxes is somewhere else, too, or reported. */
export async function waitForHandled(app: App, topics: Topics, sent: number): Promise<void> {
  const look = async () => {
    const counts = await Promise.all((await topics.list()).map((name) => countOf(topics, name)))
    const written = counts.reduce((sum, count) => sum + count, 0)
    return { sent, carried: written - sent, reported: app.$.rejects.length }
  }
  const until = ({ carried, reported }: Awaited<ReturnType<typeof look>>) => carried + reported >= sent
  await eventually(look, { until, timeoutMs: 15_000, description: means.allHandled })
}

async function countOf(topics: Topics, name: string): Promise<number> {
  const bounds = await topics.bounds(name)
  return [...bounds.values()].reduce((sum, { start, end }) => sum + Number(end - start), 0)
}

/** A record as the next one behind the router takes it. */
export const taken = ({ key, value, headers }: TopicRecord) => ({
  key: key && Buffer.from(key).toString(),
  value: value && Buffer.from(value).toString(),
  tenant: headers.filter(([name]) => name === 'tenant').map(([, owner]) => Buffer.from(owner ?? []).toString()),
})

/** All but the header `tenant`, so that each byte can be compared. */
export const exactly = ({ key, value, headers }: TopicRecord): string =>
  JSON.stringify({
    key: hex(key),
    value: hex(value),
    headers: headers
      .filter(([name]) => name !== 'tenant')
      .map(([name, one]) => [name, hex(one)])
      // Headers of one name keep their order.
      .toSorted(([one = ''], [other = '']) => (one! < other! ? -1 : one === other ? 0 : 1)),
  })

const hex = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('hex')
