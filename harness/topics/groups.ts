import { type Admin, AssignerProtocol, type ConsumerGroupState } from 'kafkajs'
import { type Cluster, check, errorName } from '../protocol/index.ts'
import { kafkaErrorOf, persist, topicMissing } from './retry.ts'

/** `Dead` is also what the cluster says of a group that it does not know. */
export type GroupState = ConsumerGroupState

export interface GroupMember {
  memberId: string
  clientId: string
  /** Partitions by topic. Empty while the group rebalances. */
  assignments: Readonly<Record<string, readonly number[]>>
}

/** The next offset that the group will read, by partition; null where it has committed nothing. */
export async function committedOffsets(
  admin: Admin,
  group: string,
  topic: string,
): Promise<Map<number, bigint | null>> {
  const aim = { en: `the committed offsets of group ${group}`, ru: `закоммиченные смещения группы ${group}` }
  const found = await persist(aim, () =>
    admin.fetchOffsets({ groupId: group, topics: [topic] }).catch((error: unknown) => {
      throw kafkaErrorOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION' ? topicMissing(topic) : error
    }),
  )
  const partitions = found[0]?.partitions ?? []
  return new Map(
    partitions
      .map(({ partition, offset }) => [partition, BigInt(offset) < 0n ? null : BigInt(offset)] as const)
      .sort(([a], [b]) => a - b),
  )
}

/** From outside, as `kafka-consumer-groups --reset-offsets` does: the cluster takes it of a group without members only. */
export async function commitOffsets(
  cluster: Cluster,
  groupId: string,
  topic: string,
  offsets: ReadonlyMap<number, bigint>,
): Promise<void> {
  const partitions = [...offsets].map(([partitionIndex, committedOffset]) => ({
    partitionIndex,
    committedOffset,
    committedMetadata: '',
  }))
  const body = { groupId, generationIdOrMemberEpoch: -1, memberId: '', topics: [{ name: topic, partitions }] }
  await persist({ en: `to commit for group ${groupId}`, ru: `коммит за группу ${groupId}` }, async () => {
    const { topics } = await cluster.coordinator('group', groupId, 'OffsetCommit', body)
    for (const { errorCode } of topics.flatMap((it) => it.partitions)) {
      if (errorCode !== 0) cluster.forgetCoordinator('group', groupId)
      check('OffsetCommit', errorCode, groupId)
    }
  })
}

export interface GroupDescription {
  state: GroupState
  members: readonly GroupMember[]
}

/** A group of the classic protocol. One of KIP-848's `consumer` protocol is shown as `Dead`. */
export async function describeGroup(admin: Admin, group: string): Promise<GroupDescription> {
  const aim = { en: `the description of group ${group}`, ru: `описание группы ${group}` }
  const { groups } = await persist(aim, () => admin.describeGroups([group]))
  const members = (groups[0]?.members ?? []).map(({ memberId, clientId, memberAssignment }) => ({
    memberId,
    clientId,
    assignments:
      memberAssignment.length > 0 ? (AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {}) : {},
  }))
  return { state: groups[0]?.state ?? 'Dead', members }
}

/** Whoever is a member of these groups no longer is, as after a session time-out: LeaveGroup in the members' place. */
export async function expireSessions(
  admin: Admin,
  cluster: Cluster,
  isMeant: (group: string) => boolean,
): Promise<void> {
  await persist({ en: 'members to leave their groups', ru: 'выход участников из групп' }, async () => {
    const listed = await admin.listGroups()
    const names = listed.groups.map(({ groupId }) => groupId).filter(isMeant)
    if (names.length === 0) return
    const { groups } = await admin.describeGroups(names)
    for (const { groupId, members } of groups) {
      if (members.length === 0) continue
      const body = { groupId, members: members.map(({ memberId }) => ({ memberId })) }
      const { errorCode } = await cluster.coordinator('group', groupId, 'LeaveGroup', body)
      if (errorCode !== 0) cluster.forgetCoordinator('group', groupId)
      if (errorName(errorCode) !== 'UNKNOWN_MEMBER_ID') check('LeaveGroup', errorCode, groupId)
    }
  })
}
