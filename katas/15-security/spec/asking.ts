/** Asks the cluster, as a user and by doing, what that user may do; nothing is changed by asking. */

import { Connection, errorName } from '#harness'
import type * as Lab from '../src/index.ts'
import type { Cell } from '../src/index.ts'

/** Beside the cells of the matrix: `delete` the records of a topic, `create` a topic of this name. */
export interface Question {
  operation: Cell['operation'] | 'delete' | 'create'
  resource: string
}

export type Answer = 'allowed' | 'denied' | 'closed'

/** One open connection of a user. */
export interface Conversation extends AsyncDisposable {
  ask(question: Question): Promise<Answer>
}

/** Throws what the cluster says where it does not let the user in. */
export async function talkAs(access: Lab.Access): Promise<Conversation> {
  const connection = await openAs(access)
  return {
    async ask(question) {
      if (!connection.isOpen) return 'closed'
      return /AUTHORIZATION_FAILED$/.test(errorName(await errorOf(connection, question))) ? 'denied' : 'allowed'
    },
    [Symbol.asyncDispose]: () => connection.close(),
  }
}

/** The answers to all questions, on one connection. */
export async function answersFor(access: Lab.Access, questions: readonly Question[]): Promise<Answer[]> {
  await using conversation = await talkAs(access)
  const answers: Answer[] = []
  for (const question of questions) answers.push(await conversation.ask(question))
  return answers
}

/** `{ 'write orders': 'allowed', … }`: as people are shown it. */
export async function rightsOf(access: Lab.Access, questions: readonly Question[]): Promise<Record<string, Answer>> {
  const answers = await answersFor(access, questions)
  return Object.fromEntries(questions.map(({ operation, resource }, at) => [`${operation} ${resource}`, answers[at]!]))
}

/** Takes the first records of a topic away. */
export async function deleteRecords(access: Lab.Access, name: string, offset: bigint): Promise<void> {
  const connection = await openAs(access)
  const topics = [{ name, partitions: [{ partitionIndex: 0, offset }] }]
  await connection.request('DeleteRecords', { topics, timeoutMs: 5_000 })
  await connection.close()
}

function openAs({ brokers, ca, username, password }: Lab.Access): Promise<Connection> {
  const [host = '', port = ''] = (brokers[0] ?? '').split(':')
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const limits = { connectTimeoutMs: 5_000, requestTimeoutMs: 5_000 }
  return Connection.open(host, Number(port), { clientId: username, ssl: { ca }, sasl, ...limits })
}

/** Kafka asks its ACLs before all else: a batch of no bytes, a member that nobody knows and offset 0 do the rest. */
async function errorOf(connection: Connection, { operation, resource: name }: Question): Promise<number> {
  const timeoutMs = 5_000
  switch (operation) {
    case 'write': {
      const topicData = [{ name, partitionData: [{ index: 0, records: Buffer.alloc(0) }] }]
      const answer = await connection.request('Produce', { transactionalId: null, acks: -1, timeoutMs, topicData })
      return answer.responses[0]!.partitionResponses[0]!.errorCode
    }
    case 'read': {
      const topics = [{ topic: name, partitions: [{ partition: 0, fetchOffset: 0n, partitionMaxBytes: 1 }] }]
      const limits = { maxWaitMs: 0, minBytes: 0, maxBytes: 1, isolationLevel: 0 }
      return (await connection.request('Fetch', { ...limits, topics })).responses[0]!.partitions[0]!.errorCode
    }
    case 'join':
      return (await connection.request('Heartbeat', { groupId: name, generationId: 0, memberId: 'nobody' })).errorCode
    case 'delete': {
      const topics = [{ name, partitions: [{ partitionIndex: 0, offset: 0n }] }]
      const answer = await connection.request('DeleteRecords', { topics, timeoutMs })
      return answer.topics[0]!.partitions[0]!.errorCode
    }
    case 'create': {
      // No topic can have minus two partitions.
      const topics = [{ name, numPartitions: -2, replicationFactor: 1, configs: [] }]
      return (await connection.request('CreateTopics', { topics, timeoutMs })).topics[0]!.errorCode
    }
  }
}
