import { setTimeout as sleep } from 'node:timers/promises'
import { retry } from '../patience/index.ts'
import type { ApiName, RequestOf, ResponseOf } from './apis.ts'
import { Connection, type ConnectionSettings } from './connection.ts'
import { ClientClosed, ConnectionLost, check, isPassing, KafkaError, unknownTopic } from './failures.ts'

export interface ClusterSettings extends ConnectionSettings {
  /** `host:port` each. */
  bootstrapServers: readonly string[]
  /** How long passing errors are tried again before the last one is thrown. */
  apiTimeoutMs: number
}

/**
 * What a connection is for. Brokers answer in order, so requests that wait at the broker (fetches, joins) have connections
 * of their own.
 */
export type ConnectionPurpose =
  | 'control'
  | 'group'
  | 'leave'
  | 'offsets'
  | 'transaction'
  | 'produce'
  | `${'fetch' | 'restore' | 'global'}-${number}`

interface Address {
  host: string
  port: number
}

export type CoordinatorKind = 'group' | 'transaction'

const bootstrap = -1
const firstPauseMs = 10
const longestPauseMs = 500

/** The brokers: which one leads which partition, connections by purpose, retries. Closing it ends everything that is under way. */
export class Cluster {
  readonly settings: ClusterSettings
  readonly #connections = new Map<string, Promise<Connection>>()
  readonly #addresses = new Map<number, Address>()
  readonly #coordinators = new Map<string, number>()
  readonly #leaders = new Map<string, readonly number[]>()
  readonly #closing = new AbortController()
  #bootstrapTurn = 0

  constructor(settings: ClusterSettings) {
    this.settings = settings
  }

  get closed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Asks one broker. Throws ConnectionLost, ClientClosed; error codes inside the answer are the caller's to read. */
  async send<N extends ApiName>(
    node: number,
    purpose: ConnectionPurpose,
    api: N,
    body: RequestOf<N>,
    timeoutMs?: number,
  ): Promise<ResponseOf<N>> {
    try {
      const connection = await this.#connection(node, purpose)
      return await connection.request(api, body, timeoutMs)
    } catch (error) {
      if (error instanceof ConnectionLost) this.#doubt(node)
      throw error
    }
  }

  /** Asks whichever broker answers. */
  any<N extends ApiName>(api: N, body: RequestOf<N>): Promise<ResponseOf<N>> {
    const known = [...this.#addresses.keys()]
    this.#bootstrapTurn += 1
    const turn = this.#bootstrapTurn % (known.length + 1)
    return this.send(known[turn] ?? bootstrap, 'control', api, body)
  }

  /** Resolves once a broker has answered; rejects with what went wrong last when none has after so long. */
  async firstAnswer(limitMs: number): Promise<void> {
    let last: unknown = new ConnectionLost('no answer')
    const asking = this.persist(async () => {
      await this.any('Metadata', { topics: [], allowAutoTopicCreation: false }).catch((error: unknown) => {
        last = error
        throw error
      })
    })
    asking.catch(() => {}) // it ends with the client where the limit was first
    const over = Promise.withResolvers<never>()
    const timer = setTimeout(() => over.reject(last), limitMs)
    await Promise.race([asking, over.promise]).finally(() => clearTimeout(timer))
  }

  /**
   * Asks the coordinator of a group or a transactional id. The caller reads the answer's error code: where another node may coordinate by now, it
   * calls `forgetCoordinator`.
   */
  async coordinator<N extends ApiName>(
    kind: CoordinatorKind,
    key: string,
    api: N,
    body: RequestOf<N>,
    { purpose = kind, timeoutMs }: { purpose?: ConnectionPurpose; timeoutMs?: number } = {},
  ): Promise<ResponseOf<N>> {
    return this.send(await this.coordinatorOf(kind, key), purpose, api, body, timeoutMs)
  }

  forgetCoordinator(kind: CoordinatorKind, key: string): void {
    this.#coordinators.delete(`${kind} ${key}`)
  }

  /** How many partitions these topics have; a topic that is not there is not in the answer. */
  async partitionCounts(topics: readonly string[]): Promise<Map<string, number>> {
    await this.refresh(topics)
    return new Map(
      topics.flatMap((topic) => {
        const leaders = this.#leaders.get(topic)
        return leaders ? [[topic, leaders.length] as const] : []
      }),
    )
  }

  /** The node that leads a partition, as far as known; undefined: `refresh` first. */
  leaderOf(topic: string, partition: number): number | undefined {
    const leader = this.#leaders.get(topic)?.[partition]
    return leader === undefined || leader < 0 ? undefined : leader
  }

  /** A broker said that it does not lead this topic: the next caller of `leaderOf` has to refresh. */
  forgetLeaders(topic: string): void {
    const leaders = this.#leaders.get(topic)
    if (leaders)
      this.#leaders.set(
        topic,
        leaders.map(() => -1),
      )
  }

  /** Forgets what this node led and coordinated: another node may do so by now, and the next caller looks it up. */
  #doubt(node: number): void {
    for (const [topic, leaders] of this.#leaders) {
      if (!leaders.includes(node)) continue
      this.#leaders.set(
        topic,
        leaders.map((leader) => (leader === node ? -1 : leader)),
      )
    }
    for (const [key, coordinator] of this.#coordinators) if (coordinator === node) this.#coordinators.delete(key)
  }

  /** Undefined where nothing was asked about the topic, or it is not there. */
  knownPartitions(topic: string): number | undefined {
    return this.#leaders.get(topic)?.length
  }

  /** Asks for the leaders of these topics, or of all. Retries what passes. */
  async refresh(topics?: readonly string[]): Promise<void> {
    await this.persist(async () => {
      const asked = { topics: topics?.map((name) => ({ name })) ?? null, allowAutoTopicCreation: false }
      const answer = await this.any('Metadata', asked)
      if (answer.brokers.length === 0) throw new ConnectionLost('the cluster names no broker')
      for (const { nodeId, host, port } of answer.brokers) this.#addresses.set(nodeId, { host, port })
      for (const { name, errorCode, partitions } of answer.topics) {
        if (errorCode === unknownTopic) this.#leaders.delete(name)
        else {
          check('Metadata', errorCode, name)
          const byIndex = [...partitions].sort((a, b) => a.partitionIndex - b.partitionIndex)
          this.#leaders.set(
            name,
            byIndex.map(({ leaderId }) => leaderId),
          )
        }
      }
    })
  }

  /**
   * Does it again, with growing pauses, as long as the errors pass by themselves and the time is not over. It counts from the first error: a join
   * may wait for others longer than that.
   */
  async persist<T>(attempt: () => Promise<T>, firstMs = firstPauseMs): Promise<T> {
    let deadline: number | undefined
    return retry(attempt, {
      again: (error, pauseMs) => {
        deadline ??= performance.now() + this.settings.apiTimeoutMs
        return isPassing(error) && performance.now() + pauseMs <= deadline
      },
      firstMs,
      longestMs: longestPauseMs,
      pause: (ms) => this.pause(ms),
    })
  }

  /** Throws ClientClosed when the client is closed meanwhile. */
  async pause(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.#closing.signal })
    } catch {
      throw new ClientClosed('the client was closed')
    }
  }

  /** Resolves when no connection and no timer is left. */
  async close(): Promise<void> {
    this.#closing.abort()
    const opening = [...this.#connections.values()]
    this.#connections.clear()
    await Promise.allSettled(opening.map(async (it) => (await it).close()))
  }

  async #connection(node: number, purpose: ConnectionPurpose): Promise<Connection> {
    if (this.closed) throw new ClientClosed('the client was closed')
    const key = `${node} ${purpose}`
    const known = this.#connections.get(key)
    const open = await known?.catch(() => undefined)
    if (open?.isOpen) return open
    // Another caller may have opened one while this one waited.
    const current = this.#connections.get(key)
    if (current && current !== known) return current
    const opening = this.#open(node)
    this.#connections.set(key, opening)
    opening.catch(() => {
      if (this.#connections.get(key) === opening) this.#connections.delete(key)
    })
    return opening
  }

  async #open(node: number): Promise<Connection> {
    const { host, port } = this.#addresses.get(node) ?? this.#bootstrapAddress()
    const connection = await Connection.open(host, port, this.settings)
    if (!this.closed) return connection
    void connection.close()
    throw new ClientClosed('the client was closed')
  }

  #bootstrapAddress(): Address {
    const { bootstrapServers } = this.settings
    const server = bootstrapServers[this.#bootstrapTurn % bootstrapServers.length] ?? ''
    const [, host = server, port = '9092'] = /^\[?(.*?)\]?:(\d+)$/.exec(server) ?? []
    return { host, port: Number(port) }
  }

  /** The node that coordinates a group or a transactional id. */
  async coordinatorOf(kind: CoordinatorKind, key: string): Promise<number> {
    const id = `${kind} ${key}`
    const known = this.#coordinators.get(id)
    if (known !== undefined) return known
    const answer = await this.any('FindCoordinator', { key, keyType: kind === 'group' ? 0 : 1 })
    if (answer.errorCode !== 0) throw new KafkaError('FindCoordinator', answer.errorCode, key)
    this.#addresses.set(answer.nodeId, { host: answer.host, port: answer.port })
    this.#coordinators.set(id, answer.nodeId)
    return answer.nodeId
  }
}
