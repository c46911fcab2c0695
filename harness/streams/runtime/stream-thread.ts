import { setImmediate as yieldToEvents } from 'node:timers/promises'
import { KataError } from '../../errors/index.ts'
import { isUnknownTopic } from '../../protocol/index.ts'
import type { ActiveTask } from './active-task.ts'
import { isFenced, isFencedByAnother } from './client/failures.ts'
import type { Group } from './client/group.ts'
import type { Producer } from './client/producer.ts'
import type { Settings } from './config.ts'
import {
  fencedCode,
  instanceFenced,
  shutDownByAnother,
  shutdownCode,
  sourceTopicsMissing,
  taskFailed,
} from './failures.ts'
import { type Announcement, assignAll, assignmentOf, subscriptionOf, type TasksOfServer } from './membership.ts'
import { TaskManager, type TaskManagerOptions } from './task-manager.ts'
import { Wakeup } from './wakeup.ts'

/** What the uncaught exception handler may answer. Source: KIP-671. */
export type StreamThreadExceptionResponse = 'REPLACE_THREAD' | 'SHUTDOWN_CLIENT' | 'SHUTDOWN_APPLICATION'

export interface StreamThreadOptions extends Omit<TaskManagerOptions, 'group' | 'producer' | 'onChange' | 'onFailure'> {
  readonly sourceTopics: readonly string[]
  /** Whether all tasks run, or the work is being distributed. */
  readonly onState: (state: 'REBALANCING' | 'RUNNING') => void
  readonly onError: (error: KataError) => StreamThreadExceptionResponse
}

/** Records in one go, and for how long, before sockets and timers have their turn. */
const sliceRecords = 1_000
const stepRecords = 100
const sliceMs = 8
const idleMs = 100
const bufferedBytes = 32 << 20

/** The one loop of an instance: rebalance, process, punctuate, commit; and the recovery from whatever fails in between. */
export class StreamThread {
  readonly #options: StreamThreadOptions
  readonly #settings: Settings
  readonly #group: Group
  readonly #producer: Producer
  readonly #wakeup = new Wakeup()
  readonly #stopped = Promise.withResolvers<undefined>()
  readonly tasks: TaskManager
  #stopping = false
  #failure: { readonly error: unknown; readonly final: boolean } | undefined
  #lastCommit = 0
  #lastPurge = performance.now()
  #begun = false
  readonly #startedMs = Date.now()
  /** The tasks that the group gave to this instance. */
  #assigned: readonly string[] = []
  /** Who was given what, as far as this instance has been told. */
  #servers: readonly TasksOfServer[] = []
  #announceShutdown = false

  constructor(options: StreamThreadOptions) {
    const { client, settings } = options
    const { numbers, applicationId, processId, exactlyOnce } = settings
    this.#options = options
    this.#settings = settings
    this.#producer = client.producer({
      ...(exactlyOnce ? { transactionalId: `${applicationId}-${processId}-1` } : {}),
      transactionTimeoutMs: numbers['transaction.timeout.ms'],
      batchSize: numbers['producer.batch.size'],
      lingerMs: numbers['producer.linger.ms'],
    })
    const membership = {
      groupId: applicationId,
      sessionTimeoutMs: numbers['session.timeout.ms'],
      heartbeatIntervalMs: numbers['heartbeat.interval.ms'],
      rebalanceTimeoutMs: numbers['max.poll.interval.ms'],
    }
    const onChange = () => this.#wakeup.wake()
    this.#group = client.group(membership, onChange)
    this.tasks = new TaskManager({
      ...options,
      group: this.#group,
      producer: this.#producer,
      onChange,
      onFailure: (error) => this.fail(error),
    })
  }

  /** Works until `stop`. Resolves with the error that ended it, or nothing. */
  async run(): Promise<KataError | undefined> {
    for (;;) {
      try {
        await this.#work()
        await this.#finish(true)
        return undefined
      } catch (error) {
        if (this.#stopping) {
          await this.#finish(false, { error })
          return undefined
        }
        const fatal = this.#recover(error)
        if (!fatal) continue
        if (this.#announceShutdown) await this.#rebalance().catch(() => {})
        // One that left now would make the group rebalance without it, before all others have been told to end.
        const isEndOfAll = this.#announceShutdown || fatal.code === shutdownCode
        await this.#finish(false, { leaves: !isEndOfAll, error })
        return fatal
      }
    }
  }

  /** Something that this thread depends on has failed; `final`: what a replaced thread would be without too. */
  fail(error: unknown, { final } = { final: false }): void {
    if (final) this.#failure = { error, final }
    else this.#failure ??= { error, final }
    this.#wakeup.wake()
  }

  get servers(): readonly TasksOfServer[] {
    return this.#servers
  }

  stop(): void {
    this.#stopping = true
    this.#stopped.resolve(undefined)
    this.#wakeup.wake()
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      if (!this.#begun) {
        await this.#begin()
        continue
      }
      if (this.#failure) throw this.#failure.error
      if (this.#group.rejoinNeeded) await this.#rebalance()
      this.#options.onState(this.tasks.ready ? 'RUNNING' : 'REBALANCING')
      const processed = this.#slice()
      this.#producer.kick()
      while (this.#producer.buffered > bufferedBytes && this.#producer.failure === undefined)
        await this.#producer.turn()
      if (this.#producer.failure !== undefined) throw this.#producer.failure
      await this.#commitIfDue()
      if (processed > 0) await yieldToEvents()
      else await this.#wakeup.wait(Math.min(idleMs, Math.max(1, this.#settings.numbers['commit.interval.ms'])))
    }
  }

  /** With a fresh producer, whose epoch fences the one before, and from the last commit on. */
  async #begin(): Promise<void> {
    await this.#producer.begin()
    this.#begun = true
    this.#lastCommit = performance.now()
    if (!this.#group.rejoinNeeded) this.tasks.assign(this.#assigned)
  }

  async #rebalance(): Promise<void> {
    this.#options.onState('REBALANCING')
    if (this.#group.lost) {
      // What it did since the last commit may have been done again by the member that has its tasks now.
      this.#giveUp()
      await this.#begin()
    } else await this.#commit()
    const { generationId } = this.#group.metadata
    const joining = this.#group.join(
      () => subscriptionOf(this.#options.sourceTopics, this.#announcement()),
      (subscriptions) => assignAll(this.tasks.partitionsOfTasks, subscriptions),
    )
    joining.catch(() => {}) // it goes on alone where the thread is stopped
    const joined = await Promise.race([joining, this.#stopped.promise])
    if (!joined) {
      // Everything is committed. The generation that is coming may have given these tasks to others.
      this.#giveUp()
      return
    }
    // In a generation between, another instance may have had these tasks: then what they hold is out of date.
    if (joined.generationId !== generationId + 1) this.#giveUp()
    const { tasks, shutdown, fenced, servers } = assignmentOf(joined.assignment)
    if (shutdown) throw shutDownByAnother()
    if (fenced) throw instanceFenced(this.#settings.applicationId, this.#settings.processId)
    this.#assigned = tasks
    this.#servers = servers
    this.tasks.assign(tasks)
  }

  #announcement(): Announcement {
    return {
      processId: this.#settings.processId,
      startedMs: this.#startedMs,
      owned: this.tasks.ids,
      shutdown: this.#announceShutdown,
      server: this.#settings.applicationServer,
    }
  }

  #giveUp(): void {
    this.#assigned = []
    this.#servers = []
    this.tasks.dropAll()
  }

  /** Processes what waits, for a moment. Gives the number of records. */
  #slice(): number {
    const until = performance.now() + sliceMs
    let processed = 0
    for (const active of this.tasks.running) {
      try {
        active.takeIn()
        processed += this.#processTask(active, until)
        active.task.punctuateSystemTime()
      } catch (error) {
        throw error instanceof KataError ? error : taskFailed(active.id, error)
      }
    }
    this.tasks.resume()
    return processed
  }

  #processTask(active: ActiveTask, until: number): number {
    const { task } = active
    let processed = 0
    while (processed < sliceRecords) {
      const some = Math.min(stepRecords, active.processable(this.tasks.fetcher, performance.now()))
      if (some === 0) break
      for (let left = some; left > 0 && task.process(); left -= 1) task.punctuateStreamTime()
      processed += some
      if (performance.now() > until) break
    }
    return processed
  }

  async #commitIfDue(): Promise<void> {
    const due = performance.now() - this.#lastCommit >= this.#settings.numbers['commit.interval.ms']
    const asked = this.tasks.running.filter(({ task }) => task.commitRequested()).length > 0
    if (due || asked) await this.#commit()
  }

  async #commit(): Promise<void> {
    // After a failure the work since the last commit is to be aborted: its tasks, and so its offsets, are gone.
    if (!this.#begun) return
    const { all, moved } = this.tasks.offsets()
    if (this.#settings.exactlyOnce) {
      // Offsets that have not moved go along: they let the next owner of any of these tasks wait for this transaction, and the broker
      // refuse it from an owner of yesterday, also where only punctuators wrote.
      const isEmpty = moved.length === 0 && !this.#producer.hasWork
      if (!isEmpty) await this.#producer.commit(all, this.#group.metadata)
    } else {
      await this.#producer.flush()
      await this.#group.commit(moved)
    }
    this.tasks.committed(moved)
    this.#lastCommit = performance.now()
    if (this.#lastCommit - this.#lastPurge < this.#settings.numbers['repartition.purge.interval.ms']) return
    this.#lastPurge = this.#lastCommit
    void this.tasks.purge(moved)
  }

  /** Gives up all tasks; undefined where the thread is to go on, else the error that it ends with. */
  #recover(error: unknown): KataError | undefined {
    // Also where another instance has begun with the same transactional id: which of the two ends is told with the next assignment.
    const migrated = this.#group.observe(error) || isFenced(error)
    const isFinal = this.#failure?.final === true && this.#failure.error === error
    this.tasks.dropAll()
    this.#failure = undefined
    this.#begun = false
    if (migrated) return undefined
    const failure = this.#typed(error)
    if (failure.code === shutdownCode) return failure
    const response = this.#responseTo(failure)
    if (response === 'REPLACE_THREAD' && !isFinal && failure.code !== fencedCode) return undefined
    this.#announceShutdown = response === 'SHUTDOWN_APPLICATION'
    return failure
  }

  #responseTo(failure: KataError): StreamThreadExceptionResponse {
    try {
      return this.#options.onError(failure)
    } catch (error) {
      console.error('the uncaught exception handler threw; the client shuts down', error)
      return 'SHUTDOWN_CLIENT'
    }
  }

  #typed(error: unknown): KataError {
    if (error instanceof KataError) return error
    if (isUnknownTopic(error)) {
      const named = [error.about, error.about.replace(/-\d+$/, '')]
      const gone = this.#options.sourceTopics.filter((topic) => named.includes(topic))
      if (gone.length > 0) return sourceTopicsMissing(gone)
    }
    return taskFailed(this.#settings.applicationId, error)
  }

  /** Commits where the work is whole, aborts where it is not, and leaves the group; or else stays a member until its session ends. */
  async #finish(clean: boolean, { leaves = true, error }: { leaves?: boolean; error?: unknown } = {}): Promise<void> {
    let failure = error
    try {
      if (clean && this.#begun) await this.#commit()
    } catch (error) {
      // The instance that gets the tasks does again what was not committed.
      this.#group.observe(error)
      failure = error
    }
    this.tasks.dropAll()
    // Who was fenced has nothing open, and would fence the one that has the id now.
    if (this.#producer.mayBeOpen && !isFencedByAnother(failure)) await this.#producer.begin().catch(() => {})
    this.tasks.fetcher.stop()
    if (leaves) await this.#group.leave()
    else this.#group.close()
  }
}
