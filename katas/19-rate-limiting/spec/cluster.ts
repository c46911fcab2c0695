import { type AboutWait, eventually, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Answer, answerOf, requestText } from './answers.ts'
import { REJECTING } from './bench.ts'

/** Nothing leaves such a window while a test runs: on a loaded machine too only counts decide. */
const HOUR = 3_600_000
export const OPTIONS: Lab.InstanceOptions = { ...REJECTING, windowMs: HOUR, instance: 'instance-1' }

/** The application's group. */
export const GROUP = 'rate-limiter'

export function requests(client: string, from: number, count: number) {
  return Array.from({ length: count }, (_, n) => ({ key: client, value: requestText(`${client}-${from + n}`) }))
}

/** The n-th request of each client. */
export const oneEach = (clients: readonly string[], n: number) => clients.flatMap((client) => requests(client, n, 1))

/** Everything decided so far, by committed transactions. */
export async function answers(topics: Topics): Promise<{ admitted: Answer[]; rejected: Answer[] }> {
  const [admitted, rejected] = await Promise.all(['admitted', 'rejected'].map((topic) => topics.read(topic)))
  return { admitted: admitted!.map(answerOf), rejected: rejected!.map(answerOf) }
}

export async function answered(topics: Topics, ids: readonly string[], description: AboutWait): Promise<void> {
  await eventually(
    async () => {
      const { admitted, rejected } = await answers(topics)
      const seen = new Set([...admitted, ...rejected].map(({ id }) => id))
      return ids.filter((id) => !seen.has(id))
    },
    { until: (missing) => missing.length === 0, timeoutMs: 15_000, description },
  )
}

export const idsOf = (some: readonly Answer[]) => some.map(({ id }) => id)

/** Thirty clients, on all three partitions. */
export const THIRTY = Array.from({ length: 30 }, (_, n) => `client-${n}`)

/** What `oneEach(THIRTY, n)` asks for. */
export const idsOfRound = (n: number) => THIRTY.map((client) => `${client}-${n}`)
