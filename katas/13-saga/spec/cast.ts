/** Services in processes of their own that are killed at a step, one after the other. */
import { killAndDrop, type StartSubject, type Topics, type Wire, type WireFault, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import type { App } from './mind.ts'
import { type Running, startOne } from './saga.ts'

interface World {
  subject: StartSubject
  topics: Topics
  wire: Wire
}

export class Cast {
  readonly #world: World
  readonly #running = new Map<Lab.ServiceName, { app: App; service: Promise<Running> }>()
  #count = 0
  /** Comes up while the one before it is at work. */
  #next: Promise<App>

  constructor(world: World) {
    this.#world = world
    this.#next = this.#come()
  }

  #come(): Promise<App> {
    const app = this.#world.subject<typeof Lab>({ name: `instance-${++this.#count}` })
    app.catch(() => {}) // told to who awaits it
    return app
  }

  /** An instance of this service in a new process, which `beforeStart` is given. */
  async enter(service: Lab.ServiceName, beforeStart?: (app: App) => void): Promise<void> {
    const coming = this.#next
    this.#next = this.#come()
    const app = await coming
    beforeStart?.(app)
    const running = startOne(app, service)
    running.catch(() => {}) // a start that is killed rejects
    this.#running.set(service, { app, service: running })
    if (!beforeStart) await running
  }

  /** It will be killed when it writes to this topic next: before the broker hears of it (`request`), or when it has written (`response`). */
  doom(
    service: Lab.ServiceName,
    topic: string,
    direction: 'request' | 'response',
    app = this.#running.get(service)!.app,
  ): WireFault {
    const { wire, topics } = this.#world
    return wire.fault({
      api: 'Produce',
      direction,
      endpoint: app.$.name,
      topic: topics.name(topic),
      action: killAndDrop(app),
      description: means.killedAt(service, topic, direction),
    })
  }

  /** Until it is dead; then another instance comes, which may be doomed itself. */
  async dies(service: Lab.ServiceName, fault: WireFault, beforeStart?: (app: App) => void): Promise<void> {
    const starting = this.#running.get(service)!.service
    await waitForFault(fault, { starting, description: means.comesTo(service) })
    await this.#running.get(service)!.app.$.ended
    await this.#world.topics.expireSessions()
    await this.enter(service, beforeStart)
  }

  /** It comes, and dies at its first write to this topic; another one takes its place. */
  async entersAndDies(service: Lab.ServiceName, topic: string, direction: 'request' | 'response'): Promise<void> {
    let fault: WireFault | undefined
    await this.enter(service, (app) => {
      fault = this.doom(service, topic, direction, app)
    })
    await this.dies(service, fault!)
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#running.values()].map(async ({ service }) => (await service).stop()))
  }
}
