/** Writes a real record, reads by the topic's id, and hands in nothing to a group whose member it is not. */
import { fetchV13, metadataV12, produceV9, syncGroupV5 } from '@platformatic/kafka'
import type { Access, Cell, CheckedCell } from './contract.ts'
import { Session } from './session.ts'

export async function checkAccess(user: Access, cells: Cell[]): Promise<CheckedCell[]> {
  await using session = await Session.first(user)
  const checked: CheckedCell[] = []
  for (const { operation, resource } of cells) {
    const kind = await questions[operation](session, resource)
    const denied = /^(TOPIC|GROUP)_AUTHORIZATION_FAILED$/.test(kind)
    if (!denied && !harmless[operation].includes(kind)) throw new Error(`${operation} ${resource}: ${kind}`)
    checked.push({ operation, resource, allowed: !denied })
  }
  return checked
}

const harmless = {
  write: ['NONE'],
  read: ['NONE', 'OFFSET_OUT_OF_RANGE'],
  join: ['UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR', 'COORDINATOR_NOT_AVAILABLE', 'COORDINATOR_LOAD_IN_PROGRESS'],
}

const questions = {
  write: (session: Session, topic: string) => {
    const record = { topic, partition: 0, key: Buffer.from('access-check'), value: Buffer.from('{}') }
    return session.errorOf((connection) => produceV9.api.async(connection, 1, 3_000, [record]))
  },
  async read(session: Session, topic: string) {
    let topicId = ''
    const hidden = await session.errorOf(async (connection) => {
      const { topics } = await metadataV12.api.async(connection, [topic], false, false)
      topicId = topics[0]?.topicId ?? ''
    })
    if (hidden !== 'NONE') return hidden
    const partition = { partition: 0, currentLeaderEpoch: -1, fetchOffset: 0n, lastFetchedEpoch: -1 }
    const topics = [{ topicId, partitions: [{ ...partition, partitionMaxBytes: 1_024 }] }]
    return session.errorOf((connection) => fetchV13.api.async(connection, 0, 0, 1_024, 0, 0, -1, topics, [], ''))
  },
  join: (session: Session, group: string) =>
    session.errorOf((connection) =>
      syncGroupV5.api.async(connection, group, 0, 'access-check', null, 'consumer', 'range', []),
    ),
}
