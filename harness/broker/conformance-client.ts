import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { Kafka, logLevel, type Message } from 'kafkajs'
import type { Broker } from './index.ts'

/** Resolves when a program accepts a connection at the broker's address. */
export async function reach(broker: Broker): Promise<void> {
  const { hostname, port } = new URL(`tcp://${broker.bootstrapServers[0]}`)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.destroy()
}

type SocketFactory = NonNullable<ConstructorParameters<typeof Kafka>[0]['socketFactory']>

export function client(broker: Broker, socketFactory?: SocketFactory): Kafka {
  return new Kafka({
    clientId: 'conformance',
    brokers: [...broker.bootstrapServers],
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 20 },
    ...(socketFactory ? { socketFactory } : {}),
  })
}

export async function newTopic(kafka: Kafka, config: Record<string, string> = {}, numPartitions = 1): Promise<string> {
  const topic = `t${randomUUID()}`
  const admin = kafka.admin()
  await admin.connect()
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }))
  await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }], waitForLeaders: true })
  await admin.disconnect()
  return topic
}

export async function send(kafka: Kafka, topic: string, messages: Message[]): Promise<void> {
  const producer = kafka.producer()
  await producer.connect()
  await producer.send({ topic, messages })
  await producer.disconnect()
}

/** Values from the beginning of the topic up to and including `last`. */
export async function valuesUpTo(
  kafka: Kafka,
  topic: string,
  last: string,
  readUncommitted = false,
): Promise<string[]> {
  const consumer = kafka.consumer({ groupId: `g${randomUUID()}`, readUncommitted, maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const values: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  await consumer.run({
    eachMessage: async ({ message }) => {
      if (values.at(-1) !== last) values.push(String(message.value))
      if (values.at(-1) === last) resolve()
    },
  })
  await promise
  await consumer.disconnect()
  return values
}

/** Sockets of which one is cut in place of the answer to the second Produce request (API key 0). */
function cutSecondProduceAnswer(): SocketFactory {
  let requests = 0
  return ({ host, port, onConnect }) => {
    const socket = connect(port, host, onConnect)
    const write = socket.write.bind(socket) as (data: Buffer) => boolean
    const emit = socket.emit.bind(socket)
    let cut = false
    socket.write = ((data: Buffer) => {
      if (data.readInt16BE(4) === 0) cut = ++requests === 2
      return write(data)
    }) as typeof socket.write
    socket.emit = ((event: string, ...args: unknown[]) => {
      if (!cut || event !== 'data') return emit(event, ...args)
      socket.destroy(new Error('cut'))
      return true
    }) as typeof socket.emit
    return socket
  }
}

/** What a topic holds after three records of which the second one's answer was lost. */
export async function valuesAfterLostAnswer(broker: Broker, idempotent: boolean): Promise<string[]> {
  const kafka = client(broker)
  const topic = await newTopic(kafka)
  const producer = client(broker, cutSecondProduceAnswer()).producer({ idempotent })
  await producer.connect()
  for (const value of ['0', '1', '2']) await producer.send({ topic, messages: [{ value }] })
  await producer.disconnect()
  return valuesUpTo(kafka, topic, '2')
}
