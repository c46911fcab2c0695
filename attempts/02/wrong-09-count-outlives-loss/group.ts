import { type Admin, AssignerProtocol } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'

/** Who owns what, as the cluster sees it. */
export interface GroupState {
  /** In order. */
  partitions: number[]
  owners: Map<number, string>
  /** Client ids of the members that own nothing, sorted. */
  idle: string[]
  /** There are members, and who owns what is not settled. */
  rebalancing: boolean
}

export async function readGroup(ctx: Ctx, admin: Admin): Promise<GroupState> {
  const topic = ctx.name(TOPIC)
  const groupId = ctx.name(GROUP)
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
  const partitions = topics.find(({ name }) => name === topic)?.partitions.map(({ partitionId }) => partitionId) ?? []
  const { groups } = await admin.describeGroups([groupId])
  const group = groups.find((described) => described.groupId === groupId)
  const members = group?.members ?? []

  const owners = new Map<number, string>()
  const idle: string[] = []
  for (const { clientId, memberAssignment } of members) {
    const owned = assignedPartitions(memberAssignment, topic)
    for (const partition of owned) owners.set(partition, clientId)
    if (owned.length === 0) idle.push(clientId)
  }
  return {
    partitions: partitions.sort((a, b) => a - b),
    owners,
    idle: idle.sort(),
    rebalancing: members.length > 0 && group?.state !== 'Stable',
  }
}

function assignedPartitions(assignment: Buffer | null, topic: string): number[] {
  if (!assignment || assignment.length === 0) return []
  return AssignerProtocol.MemberAssignment.decode(assignment)?.assignment[topic] ?? []
}
