/** A table of the shop on its way into Kafka, by the student's configuration. */
import type { Component, Subject, Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { type Told, toldBy } from './records.ts'
import { openShop, type Shop, sourceOf } from './shop.ts'
import { Worker } from './worker.ts'

export interface World {
  subject: <Module>(request?: { name: string }) => Promise<Subject<Module>>
  topics: Topics
  component: (name: 'connect' | 'mysql' | 'postgres') => Component
  broker: { readonly bootstrapServers: readonly string[] }
}

export class Capture implements AsyncDisposable {
  readonly shop: Shop
  readonly app: Subject<typeof Lab>
  readonly worker: Worker
  readonly #world: World

  private constructor(world: World, shop: Shop, app: Subject<typeof Lab>) {
    this.#world = world
    this.shop = shop
    this.app = app
    this.worker = new Worker(world.component('connect'), world.topics)
  }

  static async open(world: World): Promise<Capture> {
    const shop = await openShop(world.component('mysql'), world.topics)
    return new Capture(world, shop, await world.subject<typeof Lab>())
  }

  config(tables: string[]): Promise<Lab.Config> {
    return this.app.sourceConfig(sourceOf(this.shop, this.#world.topics, this.#world.broker.bootstrapServers, tables))
  }

  /** The connector runs. */
  async start(tables: string[]): Promise<void> {
    await this.worker.run('source', await this.config(tables))
  }

  topic(table: string): string {
    return this.#world.topics.name(`cdc.${this.shop.name}.${table}`)
  }

  /** What came so far; nothing while there is no such topic. */
  async told(table: string): Promise<Told[]> {
    if (!(await this.#world.topics.exists(this.topic(table)))) return []
    return (await this.#world.topics.read(this.topic(table))).map(toldBy)
  }

  /** Waits for a write of the row with this `id`. What was written to it before is there then. */
  until(table: string, id: number): Promise<Told[]> {
    return this.worker.sees('source', () => this.told(table), {
      until: (all) => all.some(({ after }) => Number(after?.['id']) === id),
      description: means.changeArrives(table, id),
    })
  }

  /** Writes rows from this `id` on until one of them has come. */
  async untilFollowed(table: string, from: number): Promise<Told[]> {
    let id = from
    const writeAndLook = async () => {
      await this.shop.ask(`insert into ${table} (id) values (${id++})`)
      return this.told(table)
    }
    return this.worker.sees('source', writeAndLook, {
      until: (all) => all.some(({ after }) => Number(after?.['id']) >= from),
      description: means.follows(table),
    })
  }

  /** Until the worker has noted that the rows of before were all read: a source that dies earlier reads them again. */
  async afterSnapshot(): Promise<void> {
    const offsets = async () => (await this.worker.ask('GET', `${this.worker.path('source')}/offsets`)).body
    await this.worker.sees('source', offsets, {
      until: (body) => {
        const [first] = (body as { offsets?: { offset: Record<string, unknown> }[] }).offsets ?? []
        return first !== undefined && !('snapshot' in first.offset)
      },
      description: means.snapshotNoted,
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.shop[Symbol.asyncDispose]()
  }
}

/** Of one key, as they came. */
export const storyOf = (all: readonly Told[], id: number) =>
  all.filter(({ key }) => (key as { id?: number } | null)?.id === id).map(({ op, after }) => [op, after])
