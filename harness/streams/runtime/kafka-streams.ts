import { KataError } from '../../errors/index.ts'
import { noSource, storeUnknown } from '../failures.ts'
import type { Serde } from '../serdes/types.ts'
import type { Topology } from '../topology/topology.ts'
import type { TopologyPlan } from '../topology/types.ts'
import { openClient, type StreamsClient } from './client/client.ts'
import type { TopicPartition } from './client/topic-partition.ts'
import { type Settings, type StreamsConfig, settingsOf } from './config.ts'
import { brokerUnreachable, storeUnavailable, taskFailed, wrongState } from './failures.ts'
import { GlobalThread } from './global-thread.ts'
import { prepareTopics } from './internal-topics.ts'
import { hostInfoOf, type KeyQueryMetadata, metadataForKey } from './metadata.ts'
import type { PartitionCounts } from './partitions.ts'
import { composite } from './queryable.ts'
import type { RestoreListener } from './restoring.ts'
import { StreamThread, type StreamThreadExceptionResponse } from './stream-thread.ts'

export type KafkaStreamsState =
  | 'CREATED'
  | 'REBALANCING'
  | 'RUNNING'
  | 'PENDING_SHUTDOWN'
  | 'NOT_RUNNING'
  | 'PENDING_ERROR'
  | 'ERROR'

export type StateListener = (newState: KafkaStreamsState, oldState: KafkaStreamsState) => void

export interface TaskMetadata {
  /** `0_1`: sub-topology and partition. */
  readonly taskId: string
  readonly topicPartitions: readonly TopicPartition[]
  readonly state: 'restoring' | 'running'
}

export interface ThreadMetadata {
  readonly threadName: string
  readonly activeTasks: readonly TaskMetadata[]
}

/**
 * Runs a topology on a cluster, as one instance of its `application.id`: instances of the same id share the tasks.
 * One thread an instance; state in memory, in changelog topics for the next one. Source: Kafka Streams' class of this name.
 */
export class KafkaStreams implements AsyncDisposable {
  readonly #plan: TopologyPlan
  readonly #settings: Settings
  #state: KafkaStreamsState = 'CREATED'
  #client: StreamsClient | undefined
  #thread: StreamThread | undefined
  #counts: PartitionCounts = new Map()
  #global: GlobalThread | undefined
  #done: Promise<void> = Promise.resolve()
  #stateListener: StateListener = () => {}
  #restoreListener: RestoreListener = {}
  #exceptionHandler: (error: KataError) => StreamThreadExceptionResponse = () => 'SHUTDOWN_CLIENT'
  #error: KataError | undefined

  /** @throws STREAMS_CONFIG_INVALID, STREAMS_TOPOLOGY_EMPTY, and what else is wrong with the topology */
  constructor(topology: Topology, config: StreamsConfig) {
    this.#settings = settingsOf(config)
    this.#plan = topology.plan(this.#settings.applicationId)
    if (this.#plan.subtopologies.length === 0 && this.#plan.globalStores.length === 0) throw noSource()
  }

  state(): KafkaStreamsState {
    return this.#state
  }

  /** What ended it, in the state ERROR. */
  error(): KataError | undefined {
    return this.#error
  }

  setStateListener(listener: StateListener): void {
    this.#onlyCreated('setStateListener')
    this.#stateListener = listener
  }

  setGlobalStateRestoreListener(listener: RestoreListener): void {
    this.#onlyCreated('setGlobalStateRestoreListener')
    this.#restoreListener = listener
  }

  /**
   * Decides what an error that no other handler took does. Without it, where it throws, and where a global store can not be kept up to date any
   * more: SHUTDOWN_CLIENT.
   */
  setUncaughtExceptionHandler(handler: (error: KataError) => StreamThreadExceptionResponse): void {
    this.#onlyCreated('setUncaughtExceptionHandler')
    this.#exceptionHandler = handler
  }

  /**
   * Checks and creates topics, fills the global stores and begins to work. Resolves before the first rebalance is over. A broker that
   * goes away later is waited for; one that never answered is not.
   * @throws STREAMS_BROKER_UNREACHABLE within 5 s; STREAMS_SOURCE_TOPIC_MISSING, STREAMS_COPARTITION_MISMATCH, STREAMS_INTERNAL_TOPIC_MISMATCH
   */
  async start(): Promise<void> {
    this.#onlyCreated('start')
    this.#move('REBALANCING')
    const client = openClient(this.#settings.cluster)
    this.#client = client
    try {
      await client.firstAnswer(firstAnswerMs).catch((error: unknown) => {
        throw brokerUnreachable(this.#settings.cluster.bootstrapServers, error)
      })
      const counts = await prepareTopics(this.#plan, client.admin, this.#settings.numbers['replication.factor'])
      this.#counts = counts
      this.#global = new GlobalThread(this.#plan, counts, client, this.#settings)
      await this.#global.restore(this.#restoreListener)
      if (this.#isStopping()) return
      this.#thread = new StreamThread({
        plan: this.#plan,
        counts,
        settings: this.#settings,
        client,
        globalStores: this.#global.state.stores,
        restoreListener: this.#restoreListener,
        sourceTopics: [...new Set(this.#plan.subtopologies.flatMap(({ sourceTopics }) => sourceTopics))],
        onState: (state) => this.#move(state),
        onError: (error) => this.#exceptionHandler(error),
      })
    } catch (error) {
      if (this.#isStopping()) return
      throw await this.#fail(error)
    }
    const thread = this.#thread
    this.#global.follow((error) => thread.fail(error, { final: true }))
    this.#done = this.#run(thread)
  }

  /**
   * Commits, gives the tasks back and leaves the group. Resolves when no connection and no timer is left. `timeoutMs`: after that
   * the connections are cut; the instance that gets the tasks does again what was not committed. Default: 60 s.
   */
  async close({ timeoutMs = closeMs } = {}): Promise<void> {
    this.#move(this.#state === 'CREATED' ? 'NOT_RUNNING' : 'PENDING_SHUTDOWN')
    this.#thread?.stop()
    const timer = setTimeout(() => void this.#client?.close(), timeoutMs)
    await this.#done
    clearTimeout(timer)
    await this.#release().finally(() => this.#move('NOT_RUNNING'))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /**
   * A read-only view of a store, over this instance's tasks.
   * @throws STREAMS_STORE_UNKNOWN, STREAMS_STORE_UNAVAILABLE while no task with it runs here
   */
  store<S>(name: string): S {
    const global = this.#global?.state.stores.get(name)
    if (global) return composite([global]) as S
    this.#onlyKnown(name)
    const stores = (this.#thread?.tasks.running ?? []).flatMap(({ task }) => task.stores.get(name) ?? [])
    if (stores.length === 0) throw storeUnavailable(name, this.#state)
    return composite(stores) as S
  }

  /**
   * Which instance has the key of a store, by their `application.server`s: as the group was told last, so that it may have changed since. Null while it is not known: before the first
   * rebalance is over, or where that instance names no server. Kafka Streams' NOT_AVAILABLE.
   * @throws STREAMS_STORE_UNKNOWN
   */
  queryMetadataForKey<K>(storeName: string, key: K, keySerde: Serde<K>): KeyQueryMetadata | null {
    this.#onlyKnown(storeName)
    const asked = { store: storeName, key, serde: keySerde }
    const found = metadataForKey(this.#plan, this.#counts, this.#thread?.servers ?? [], asked)
    if (found !== undefined) return found
    // A global store is here, whatever the key.
    const activeHost = hostInfoOf(this.#settings.applicationServer ?? '')
    return activeHost ? { activeHost, partition: -1 } : null
  }

  metadataForLocalThreads(): readonly ThreadMetadata[] {
    if (!this.#thread) return []
    const activeTasks = this.#thread.tasks.all.flatMap(({ id, partitions, state }) => {
      return state === 'closed' ? [] : [{ taskId: id, topicPartitions: partitions, state }]
    })
    return [{ threadName: `${this.#settings.cluster.clientId}-StreamThread-1`, activeTasks }]
  }

  /** Deletes the local state. Here all state is in memory and goes with the tasks, so nothing is left to delete. */
  cleanUp(): void {
    if (this.#state === 'CREATED' || this.#state === 'NOT_RUNNING' || this.#state === 'ERROR') return
    throw wrongState('cleanUp', this.#state, {
      en: 'call it before start() or after close()',
      ru: 'вызывайте его до start() или после close()',
    })
  }

  async #run(thread: StreamThread): Promise<void> {
    const error = await thread.run()
    if (error) await this.#fail(error)
  }

  async #fail(error: unknown): Promise<KataError> {
    const failure = error instanceof KataError ? error : taskFailed(this.#settings.applicationId, error)
    this.#error = failure
    this.#move('PENDING_ERROR')
    await this.#release().finally(() => this.#move('ERROR'))
    return failure
  }

  async #release(): Promise<void> {
    try {
      this.#global?.stop()
    } finally {
      await this.#client?.close()
    }
  }

  #onlyKnown(store: string): void {
    const known = [...this.#plan.whole.stores, ...this.#plan.globalStores].map((it) => it.name)
    if (!known.includes(store)) throw storeUnknown(store, known)
  }

  #isStopping(): boolean {
    return this.#state === 'PENDING_SHUTDOWN' || this.#state === 'NOT_RUNNING'
  }

  #onlyCreated(what: string): void {
    if (this.#state === 'CREATED') return
    throw wrongState(what, this.#state, {
      en: 'call it before start(); for a second run make a new KafkaStreams',
      ru: 'вызывайте его до start(); для повторного запуска создайте новый KafkaStreams',
    })
  }

  #move(state: KafkaStreamsState): void {
    const old = this.#state
    if (old === state || !(next[old] as readonly string[]).includes(state)) return
    this.#state = state
    try {
      this.#stateListener(state, old)
    } catch (error) {
      console.error(`the state listener threw at ${old} → ${state}`, error)
    }
  }
}

const closeMs = 60_000
/** An address at which no broker has ever answered is wrong, as a rule. */
const firstAnswerMs = 5_000

const next: Readonly<Record<KafkaStreamsState, readonly KafkaStreamsState[]>> = {
  CREATED: ['REBALANCING', 'NOT_RUNNING'],
  REBALANCING: ['RUNNING', 'PENDING_SHUTDOWN', 'PENDING_ERROR'],
  RUNNING: ['REBALANCING', 'PENDING_SHUTDOWN', 'PENDING_ERROR'],
  PENDING_SHUTDOWN: ['NOT_RUNNING'],
  NOT_RUNNING: [],
  PENDING_ERROR: ['ERROR'],
  ERROR: [],
}
