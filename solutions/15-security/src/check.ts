/** Task 15.5: the test of access. */
import { type Connection, fetchV12, heartbeatV4, produceV9 } from '@platformatic/kafka'
import type { Access, Cell, CheckedCell } from './contract.ts'
import { kindOf, onConnection } from './raw.ts'

const denials = ['TOPIC_AUTHORIZATION_FAILED', 'GROUP_AUTHORIZATION_FAILED']
/** Kafka asks its ACLs before it looks for a record or a member: whoever is told these has the right. */
const permissions: Record<Cell['operation'], readonly string[]> = {
  write: [],
  read: ['OFFSET_OUT_OF_RANGE'],
  join: ['UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR', 'COORDINATOR_NOT_AVAILABLE', 'COORDINATOR_LOAD_IN_PROGRESS'],
}

export async function checkAccess(user: Access, cells: Cell[]): Promise<CheckedCell[]> {
  return onConnection(user, async (connection) => {
    const checked: CheckedCell[] = []
    for (const cell of cells) checked.push({ ...cell, allowed: await isAllowed(connection, cell) })
    return checked
  })
}

async function isAllowed(connection: Connection, { operation, resource }: Cell): Promise<boolean> {
  try {
    await attempts[operation](connection, resource)
    return true
  } catch (error) {
    const kind = kindOf(error)
    if (denials.includes(kind)) return false
    if (permissions[operation].includes(kind)) return true
    throw error
  }
}

const attempts: Record<Cell['operation'], (connection: Connection, resource: string) => Promise<unknown>> = {
  write: (connection, topic) =>
    produceV9.api.async(connection, -1, 5_000, [
      { topic, partition: 0, key: Buffer.from('access-check'), value: Buffer.alloc(0) },
    ]),
  // As names: from version 13 on a topic has an id here, and who may not see the topic does not know it.
  read: (connection, topic) => {
    const partition = { partition: 0, currentLeaderEpoch: -1, fetchOffset: 0n, lastFetchedEpoch: -1 }
    const topics = [{ topicId: topic, partitions: [{ ...partition, partitionMaxBytes: 1 }] }]
    return fetchV12.api.async(connection, 0, 0, 1, 0, 0, -1, topics, [], '')
  },
  join: (connection, group) => heartbeatV4.api.async(connection, group, 0, 'access-check'),
}
