import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs'
import type { TopicsClientConfig } from './client.ts'
import { writeWithNullHeaders } from './null-headers.ts'
import { persist } from './retry.ts'

/** Text and bytes go as they are, `null` is a tombstone, anything else goes as JSON. */
export type Content = string | Uint8Array | null | number | boolean | object

export interface RecordToProduce {
  key?: string | Uint8Array | null
  value?: Content
  /** `null`: a header without a value, also among several of one name; such a record is written by itself. */
  headers?: Readonly<Record<string, Header>>
  /** Default: by the key as Kafka's own clients do (murmur2), in turn without one. */
  partition?: number
  /** Milliseconds since the epoch. Default: now. */
  timestamp?: number
}

type Header = HeaderValue | readonly HeaderValue[]
type HeaderValue = string | Uint8Array | null

/** Where a record was written. */
export interface Position {
  partition: number
  offset: bigint
}

/** Writes to the cluster directly: idempotent and with acks=all, so that nothing is lost or doubled on the way in. */
export class Feeder {
  private readonly producer: Producer
  private readonly partitions = new WeakMap<Message, number>()
  private readonly connection: { bootstrapServers: readonly string[]; clientConfig: TopicsClientConfig }
  private connected: Promise<void> | undefined

  constructor(kafka: Kafka, connection: { bootstrapServers: readonly string[]; clientConfig: TopicsClientConfig }) {
    this.connection = connection
    const choose = Partitioners.DefaultPartitioner()
    const remembering: typeof Partitioners.DefaultPartitioner = () => (options) => {
      // A repeated attempt must go where the first one may have arrived: there the broker knows it by its sequence number.
      const partition = this.partitions.get(options.message) ?? choose(options)
      this.partitions.set(options.message, partition)
      return partition
    }
    this.producer = kafka.producer({ createPartitioner: remembering, idempotent: true, allowAutoTopicCreation: false })
  }

  /** Positions in the order of the records. */
  async produce(topic: string, records: readonly RecordToProduce[]): Promise<Position[]> {
    if (records.length === 0) return []
    if (records.some(hasNullHeader)) return this.produceEach(topic, records)
    const messages = records.map(messageOf)
    const aim = { en: `to write ${records.length} record(s) to ${topic}`, ru: `запись в топик ${topic}` }
    const written = await persist(aim, async () => {
      this.connected ??= this.producer.connect()
      await this.connected.catch((error: unknown) => {
        this.connected = undefined
        throw error
      })
      return this.producer.send({ topic, messages, acks: -1 })
    })
    const next = new Map(written.map(({ partition, baseOffset }) => [partition, BigInt(baseOffset ?? '-1')]))
    return messages.map((message) => {
      const partition = this.partitions.get(message)!
      const offset = next.get(partition)!
      next.set(partition, offset + 1n)
      return { partition, offset }
    })
  }

  /** One after the other, those with a header of null by another client. */
  private async produceEach(topic: string, records: readonly RecordToProduce[]): Promise<Position[]> {
    const { bootstrapServers, clientConfig } = this.connection
    const positions: Position[] = []
    for (const record of records)
      if (!hasNullHeader(record)) positions.push(...(await this.produce(topic, [record])))
      else {
        const aim = { en: `to write a record to ${topic}`, ru: `запись в топик ${topic}` }
        const write = () => writeWithNullHeaders(bootstrapServers, clientConfig, topic, messageOf(record))
        positions.push(await persist(aim, write))
      }
    return positions
  }

  async close(): Promise<void> {
    if (this.connected) await this.producer.disconnect()
  }
}

const hasNullHeader = ({ headers = {} }: RecordToProduce): boolean => Object.values(headers).flat().includes(null)

function messageOf({ key, value = null, headers, partition, timestamp }: RecordToProduce): Message {
  return {
    key: key === null || key === undefined ? null : bytesOf(key),
    value: value === null ? null : bytesOf(value),
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, it]) => [name, headerOf(it)]),
    ) as Message['headers'],
    ...(partition === undefined ? {} : { partition }),
    ...(timestamp === undefined ? {} : { timestamp: String(timestamp) }),
  }
}

/** kafkajs' types know no null. */
const headerOf = (header: Header) =>
  Array.isArray(header) ? header.map(headerValueOf) : headerValueOf(header as HeaderValue)

const headerValueOf = (value: HeaderValue): Buffer | null => (value === null ? null : bytesOf(value))

function bytesOf(content: Exclude<Content, null>): Buffer {
  if (content instanceof Uint8Array) return Buffer.from(content)
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
}
