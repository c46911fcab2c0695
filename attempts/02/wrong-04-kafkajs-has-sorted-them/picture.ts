import { type Admin, AssignerProtocol, type MemberDescription } from 'kafkajs'

export interface Share {
  clientId: string
  partitions: number[]
}

/** A group as the cluster describes it, with regard to one topic. */
export class Picture {
  readonly partitions: number[]
  readonly shares: Share[]
  readonly settled: boolean

  constructor(partitions: number[], shares: Share[], settled: boolean) {
    this.partitions = partitions
    this.shares = shares
    this.settled = settled
  }

  static async take(admin: Admin, topic: string, groupId: string): Promise<Picture> {
    const [metadata, description] = await Promise.all([
      admin.fetchTopicMetadata({ topics: [topic] }),
      admin.describeGroups([groupId]),
    ])
    const partitions = metadata.topics.flatMap(({ partitions }) => partitions.map(({ partitionId }) => partitionId))
    const members = description.groups.flatMap((group) => group.members)
    const state = description.groups[0]?.state
    return new Picture(
      partitions.sort((a, b) => a - b),
      members.map((member) => ({ clientId: member.clientId, partitions: partitionsOf(member, topic) })),
      members.length === 0 || state === 'Stable',
    )
  }

  ownerOf(partition: number): string | null {
    return this.shares.find((share) => share.partitions.includes(partition))?.clientId ?? null
  }

  get idle(): string[] {
    return this.shares
      .filter(({ partitions }) => partitions.length === 0)
      .map(({ clientId }) => clientId)
      .sort()
  }

  toString(): string {
    if (!this.settled) return 'rebalancing'
    const owners = this.partitions.map((partition) => `${partition}=${this.ownerOf(partition) ?? '-'}`)
    return [...owners, ...(this.idle.length > 0 ? [`idle=${this.idle.join(',')}`] : [])].join(' ')
  }
}

function partitionsOf({ memberAssignment }: MemberDescription, topic: string): number[] {
  if (!memberAssignment?.length) return []
  const decoded = AssignerProtocol.MemberAssignment.decode(memberAssignment)
  return decoded?.assignment[topic] ?? []
}
