import { byTopic, type TopicPartition } from './topic-partition.ts'

/**
 * What members say of themselves and what they are assigned, as the tools of Kafka read it (`kafka-consumer-groups`): topics and
 * partitions, and user data of our own. Source: ConsumerProtocolSubscription and ConsumerProtocolAssignment, version 0.
 */
export function encodeSubscription(topics: readonly string[], userData: Buffer): Buffer {
  return Buffer.concat([int16(0), int32(topics.length), ...topics.map(text), sized(userData)])
}

export function encodeAssignment(partitions: readonly TopicPartition[], userData: Buffer): Buffer {
  const topics = byTopic(partitions, ({ partition }) => int32(partition))
  const parts = topics.flatMap(({ name, partitions: members }) => [text(name), int32(members.length), ...members])
  return Buffer.concat([int16(0), int32(topics.length), ...parts, sized(userData)])
}

/** The user data of a subscription. */
export function subscriptionUserData(bytes: Buffer): Buffer {
  let at = 6
  for (let left = bytes.readInt32BE(2); left > 0; left -= 1) at += 2 + bytes.readInt16BE(at)
  return takeSized(bytes, at)
}

/** The user data of an assignment; empty for a member that was assigned nothing. */
export function assignmentUserData(bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes
  let at = 6
  for (let left = bytes.readInt32BE(2); left > 0; left -= 1) {
    at += 2 + bytes.readInt16BE(at)
    at += 4 + 4 * bytes.readInt32BE(at)
  }
  return takeSized(bytes, at)
}

function takeSized(bytes: Buffer, at: number): Buffer {
  const length = Math.max(0, bytes.readInt32BE(at))
  return bytes.subarray(at + 4, at + 4 + length)
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([int16(bytes.length), bytes])
}

function sized(value: Buffer): Buffer {
  return Buffer.concat([int32(value.length), value])
}
