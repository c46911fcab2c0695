import {
  test as base,
  type Component,
  type ComponentName,
  eventually,
  type Subject,
  type Topics,
  type Wire,
} from '#harness'
import { openTopics } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

interface Fixtures {
  broker: { readonly bootstrapServers: readonly string[] }
  topics: Topics
  wire: Wire
  component: (name: ComponentName) => Component
}

export interface MirrorRequest {
  /** Without the test's namespace, as `groups`. */
  topics: string[]
  groups?: string[]
  failback?: boolean
  /** Where the mirror reaches the backup. Default: the backup itself. */
  backup?: readonly string[]
}

/** Both clusters, past every wire, and the mirror between them. */
export class World implements AsyncDisposable {
  readonly primary: Topics
  /** Topics and groups are named in full there. */
  readonly backup: Topics
  readonly backupServers: string[]
  /** Where both are reached. */
  readonly clusters: Lab.Clusters
  readonly #wire: Wire
  readonly #mirror: Component

  constructor({ broker, topics, wire, component }: Fixtures, backup: Topics, backupServers: string[]) {
    this.primary = topics
    this.backup = backup
    this.backupServers = backupServers
    this.clusters = { primary: [...broker.bootstrapServers], backup: backupServers }
    this.#wire = wire
    this.#mirror = component('mirror')
  }

  /** `orders` → `primary.k7f3.orders`. */
  copyOf(topic: string): string {
    return `primary.${this.primary.name(topic)}`
  }

  /** Starts MirrorMaker with what the graded code wants, and gives that. It reaches the primary through the wire's endpoint `link`. */
  async startMirror(
    app: Subject<typeof Lab>,
    { topics, groups = [], failback, backup = this.backupServers }: MirrorRequest,
  ): Promise<Lab.Properties> {
    const link = await this.#wire.endpoint('link')
    const full = (names: readonly string[]) => names.map((name) => this.primary.name(name))
    const properties = await app.mirrorProperties({
      primary: [...link.bootstrapServers],
      backup: [...backup],
      topics: full(topics),
      groups: full(groups),
      replicas: 1,
      ...(failback === undefined ? {} : { failback }),
    })
    await this.#mirror.start(properties)
    return properties
  }

  /** SIGKILL: what it has not written down is not written down. */
  killMirror(): Promise<void> {
    return this.#mirror.kill()
  }

  /** Until the copy of a topic has so many records. */
  async untilCopied(topic: string, count: number): Promise<void> {
    await eventually(() => this.countOf(this.copyOf(topic)), {
      timeoutMs: 30_000,
      until: (seen) => seen >= count,
      description: means.copied(this.copyOf(topic), count),
    })
  }

  /** Records of a topic of the backup; 0 where there is no such topic. */
  async countOf(name: string): Promise<number> {
    return (await this.backup.exists(name)) ? (await this.backup.read(name)).length : 0
  }

  /** MirrorMaker ends first: orderly ends take seconds, and the next test has a mirror of its own. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#mirror.kill()
    await this.backup[Symbol.asyncDispose]()
  }
}

async function openWorld(fixtures: Fixtures): Promise<World> {
  const servers = (fixtures.component('backup').endpoints['kafka'] ?? '').split(',')
  const backup = await openTopics({ bootstrapServers: servers, namespace: '' })
  return new World(fixtures, backup, servers)
}

/** The test of this lab: `world` is both clusters, `app` the graded code in a process of its own. */
export const test = base
  .extend('world', async ({ broker, topics, wire, component }, { onCleanup }) => {
    const world = await openWorld({ broker, topics, wire, component })
    onCleanup(() => world[Symbol.asyncDispose]())
    return world
  })
  .extend('app', ({ subject }) => subject<typeof Lab>())
