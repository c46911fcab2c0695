import { notSerializable } from '../failures.ts'
import { deferred } from './deferred.ts'
import type { Serde } from './types.ts'

const HASH_BYTES = 16
const NO_HASH = 0x80
const VERSION = 1

/** What the side of the foreign key is to do with a row's subscription. The numbers stand in the topic. */
export const Instruction = {
  /** Forget it, and answer nothing: the row asks another key now. */
  DELETE: 0,
  /** Forget it, and answer null: the row has gone. */
  DELETE_AND_ANSWER: 1,
  /** Keep it, and answer, also where there is no foreign row. */
  ANSWER_ALWAYS: 2,
  /** Keep it, and answer where there is a foreign row. */
  ANSWER_IF_THERE: 3,
} as const
export type Instruction = (typeof Instruction)[keyof typeof Instruction]

/** A row of the left table that asks for the row of its foreign key. Kafka Streams' SubscriptionWrapper. */
export interface Subscription<K> {
  /** Of the row's value; null where the row was deleted. */
  readonly hash: Uint8Array | null
  readonly instruction: Instruction
  readonly primaryKey: K
  /** Where the answer goes; undefined where the row came from no topic. */
  readonly primaryPartition: number | undefined
}

/** The foreign row for a subscription. Kafka Streams' SubscriptionResponseWrapper. */
export interface SubscriptionResponse<V> {
  readonly hash: Uint8Array | null
  readonly foreignValue: V | null
  /** Not in the topic: it says where in the topic. */
  readonly primaryPartition: number | undefined
}

/** `{1 bit: no hash}{7 bits: version}{instruction}{hash, 16 bytes}{primary key}{partition, 4 bytes}`. Source: Kafka Streams' SubscriptionWrapperSerde. */
export function subscriptionSerde<K>(inner: Serde<K> | undefined): Serde<Subscription<K>> {
  return deferred('subscription', 'key', inner, (keySerde) => ({
    name: `subscription(${keySerde.name})`,
    serialize({ hash, instruction, primaryKey, primaryPartition }, topic) {
      const key = keySerde.serialize(primaryKey, topic)
      const version = primaryPartition === undefined ? 0 : VERSION
      const partition = Buffer.alloc(primaryPartition === undefined ? 0 : 4)
      if (primaryPartition !== undefined) partition.writeInt32BE(primaryPartition)
      return Buffer.concat([versionAndHash(version, hash, instruction), key, partition])
    },
    deserialize(bytes, topic) {
      const { version, hash, rest } = readVersionAndHash('subscription', bytes, 1)
      const partitionAt = rest.length - (version === 0 ? 0 : 4)
      return {
        hash,
        instruction: bytes[1] as Instruction,
        primaryKey: keySerde.deserialize(rest.subarray(0, partitionAt), topic),
        primaryPartition: version === 0 ? undefined : rest.readInt32BE(partitionAt),
      }
    },
  }))
}

/** `{1 bit: no hash}{7 bits: version}{hash, 16 bytes}{foreign value}`. Source: Kafka Streams' SubscriptionResponseWrapperSerde. */
export function responseSerde<V>(inner: Serde<V> | undefined): Serde<SubscriptionResponse<V>> {
  return deferred('subscription response', 'value', inner, (valueSerde) => ({
    name: `response(${valueSerde.name})`,
    serialize({ hash, foreignValue }, topic) {
      const value = foreignValue === null ? Buffer.alloc(0) : valueSerde.serialize(foreignValue, topic)
      return Buffer.concat([versionAndHash(0, hash), value])
    },
    deserialize(bytes, topic) {
      const { hash, rest } = readVersionAndHash('subscription response', bytes, 0)
      const foreignValue = rest.length === 0 ? null : valueSerde.deserialize(rest, topic)
      return { hash, foreignValue, primaryPartition: undefined }
    },
  }))
}

function versionAndHash(version: number, hash: Uint8Array | null, ...between: number[]): Buffer {
  return Buffer.concat([Buffer.of(hash === null ? version | NO_HASH : version, ...between), hash ?? Buffer.alloc(0)])
}

/** @param between bytes that stand between the version and the hash */
function readVersionAndHash(serde: string, bytes: Uint8Array, between: number) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = buffer[0] ?? 0
  const version = first & ~NO_HASH
  if (version > VERSION) throw notSerializable(serde, { en: 'version 0 or 1', ru: 'версия 0 или 1' }, version)
  const at = 1 + between
  if ((first & NO_HASH) !== 0) return { version, hash: null, rest: buffer.subarray(at) }
  return { version, hash: buffer.subarray(at, at + HASH_BYTES), rest: buffer.subarray(at + HASH_BYTES) }
}
