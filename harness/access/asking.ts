/** Asks the cluster, as a user and by doing, what that user may do; nothing is changed by asking. */
import { type Connection, errorName } from '../protocol/index.ts'
import { type Login, openAs } from './login.ts'

/**
 * `write`, `read`, `look` (is it there?), `delete` its records and `create` are about a topic, `join` and `offsets` (how far is it?) about a group, `transact` about a
 * transactional id.
 */
export interface Question {
  operation: 'write' | 'read' | 'look' | 'delete' | 'create' | 'join' | 'offsets' | 'transact'
  resource: string
}

export type Answer = 'allowed' | 'denied' | 'closed'

/** One open connection of a user. */
export interface Conversation extends AsyncDisposable {
  ask(question: Question): Promise<Answer>
}

/** Throws what the cluster says where it does not let the user in. */
export async function talkAs(login: Login): Promise<Conversation> {
  const connection = await openAs(login)
  return {
    async ask(question) {
      if (!connection.isOpen) return 'closed'
      return /AUTHORIZATION_FAILED$/.test(errorName(await errorOf(connection, question))) ? 'denied' : 'allowed'
    },
    [Symbol.asyncDispose]: () => connection.close(),
  }
}

/** The answers to all questions, on one connection. */
export async function answersFor(login: Login, questions: readonly Question[]): Promise<Answer[]> {
  await using conversation = await talkAs(login)
  const answers: Answer[] = []
  for (const question of questions) answers.push(await conversation.ask(question))
  return answers
}

/** `{ 'write orders': 'allowed', … }`: as people are shown it. */
export async function rightsOf(login: Login, questions: readonly Question[]): Promise<Record<string, Answer>> {
  const answers = await answersFor(login, questions)
  return Object.fromEntries(questions.map(({ operation, resource }, at) => [`${operation} ${resource}`, answers[at]!]))
}

/** What the user is told there is, with names that begin so. */
export async function listedBy(login: Login, prefix: string): Promise<{ topics: string[]; groups: string[] }> {
  const connection = await openAs(login)
  const { topics } = await connection.request('Metadata', { topics: null, allowAutoTopicCreation: false })
  const { groups } = await connection.request('ListGroups', { statesFilter: [] })
  await connection.close()
  const ours = (names: string[]) => names.filter((name) => name.startsWith(prefix)).sort()
  return { topics: ours(topics.map(({ name }) => name)), groups: ours(groups.map(({ groupId }) => groupId)) }
}

/** Takes the first records of a topic away. */
export async function deleteRecords(login: Login, name: string, offset: bigint): Promise<void> {
  const connection = await openAs(login)
  const topics = [{ name, partitions: [{ partitionIndex: 0, offset }] }]
  await connection.request('DeleteRecords', { topics, timeoutMs: 5_000 })
  await connection.close()
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
    case 'offsets':
      return (await connection.request('OffsetFetch', { groupId: name, topics: [], requireStable: false })).errorCode
    case 'transact': {
      const nobody = { producerId: -1n, producerEpoch: -1 }
      // No transaction may last so long, and no producer is fenced by asking.
      const request = { transactionalId: name, transactionTimeoutMs: 2 ** 31 - 1, ...nobody }
      return (await connection.request('InitProducerId', request)).errorCode
    }
    case 'look': {
      const request = { topics: [{ name }], allowAutoTopicCreation: false }
      return (await connection.request('Metadata', request)).topics[0]!.errorCode
    }
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
