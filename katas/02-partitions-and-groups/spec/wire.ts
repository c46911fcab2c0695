/** What the wire says of a group's members: their heartbeats, their commits and the broker's answers. */
import { errorsIn, eventually, expect, patient, type Wire, type WireMessage } from '#harness'
import { means } from './means.ts'
import type { During } from './means-of-group.ts'

/**
 * From now on, three heartbeats in a session: the third comes before a session is over, and so does the third after the first. A tenth
 * more is granted, and on a machine that is slow now as much more as it is slower.
 */
export async function expectHeartbeats(
  wire: Wire,
  { clientId, sessionTimeoutMs, during }: { clientId: string; sessionTimeoutMs: number; during: During },
): Promise<void> {
  const heartbeats = () => wire.trace.filter({ api: 'Heartbeat', direction: 'request', clientId })
  const before = heartbeats().length
  const now = wire.trace.messages.at(-1)!.at
  const due = means.heartbeats(clientId, sessionTimeoutMs, during)
  const [first, , third, fourth] = await eventually(() => heartbeats().slice(before), {
    until: (seen) => seen.length >= 4,
    timeoutMs: Math.max(10_000, 2 * sessionTimeoutMs),
    description: means.noHeartbeats(due, during),
  })
  const most = sessionTimeoutMs + patient(sessionTimeoutMs / 10)
  for (const [window, from, to] of [
    ['toTheThird', now, third!.at],
    ['firstToFourth', first!.at, fourth!.at],
  ] as const)
    expect(Math.round(to - from), means.heartbeatsIn(window, due, clientId, during)).toBeLessThanOrEqual(most)
}

/** The group's word to this member that it is none any more. */
export function expulsions(wire: Wire, clientId: string): string[] {
  const over = ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']
  return wire.trace
    .filter({ api: ['Heartbeat', 'OffsetCommit'], direction: 'response', clientId })
    .filter((response) => errorsIn(response).some((error) => over.includes(error)))
    .map(({ api, at }) => `${api} refused at ${Math.round(at)} ms`)
}

/** Times at which the broker told this member what it owns. */
export function assignments(wire: Wire, endpoint: string): number {
  return wire.trace
    .filter({ api: 'SyncGroup', direction: 'response', endpoint })
    .filter((response) => errorsIn(response).every((error) => error === 'NONE')).length
}

/** Commits that the broker accepted and that took back what had been committed before, in order of its answers. */
export function commitsBack(wire: Wire): string[] {
  const last = new Map<number, bigint>()
  return acceptedCommits(wire).flatMap(({ by, partition, offset }) => {
    const before = last.get(partition) ?? -1n
    last.set(partition, offset)
    return offset < before ? [`${by} committed ${partition}:${offset} after ${partition}:${before}`] : []
  })
}

function acceptedCommits(wire: Wire): { by: string; partition: number; offset: bigint }[] {
  const requests = new Map(
    wire.trace.filter({ api: 'OffsetCommit', direction: 'request' }).map((one) => [pairOf(one), one]),
  )
  return wire.trace.filter({ api: 'OffsetCommit', direction: 'response' }).flatMap((response) => {
    const errors = new Map(
      entries(response).map((entry) => [entry.partitionIndex, errorsIn({ body: { ...entry } })[0]]),
    )
    const request = requests.get(pairOf(response))
    return (request ? entries(request) : [])
      .filter((entry) => errors.get(entry.partitionIndex) === 'NONE')
      .map((entry) => ({ by: response.endpoint, partition: entry.partitionIndex, offset: entry.committedOffset! }))
  })
}

/** The broker's answer to this request. */
export function answerTo(wire: Wire, request: WireMessage): WireMessage | undefined {
  const answers = wire.trace.filter({ api: request.api, direction: 'response' })
  return answers.find((one) => pairOf(one) === pairOf(request))
}

const pairOf = ({ connection, correlationId }: WireMessage) => `${connection}:${correlationId}`

interface CommitEntry {
  partitionIndex: number
  committedOffset?: bigint
  errorCode?: number
}

/** The lab has one topic: partitions say enough. */
function entries(message: WireMessage): CommitEntry[] {
  const topics = (message.body?.['topics'] ?? []) as { partitions: CommitEntry[] }[]
  return topics.flatMap(({ partitions }) => partitions)
}
