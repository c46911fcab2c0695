/** A real Filebeat that runs with the student’s configuration, and the files that it reads. */
import { appendFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AboutWait,
  type Component,
  eventually,
  expect,
  outcomeOf,
  type ReadableRecord,
  readable,
  type Subject,
  type Topics,
  type Wire,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

type App = Subject<typeof Lab>

export class Shipping {
  readonly #app: App
  readonly #filebeat: Component
  readonly #topics: Topics
  readonly #brokers: string[]
  readonly sources: Lab.Source[]

  private constructor(app: App, filebeat: Component, topics: Topics, brokers: string[]) {
    this.#app = app
    this.#filebeat = filebeat
    this.#topics = topics
    this.#brokers = brokers
    const { folder = '' } = filebeat.endpoints
    // Two files of one service, and a service with two files of one format.
    this.sources = [
      { service: 'nginx', format: 'access', file: join(folder, 'nginx.log') },
      { service: 'shop', format: 'json', file: join(folder, 'shop.log') },
      { service: 'billing', format: 'text', file: join(folder, 'billing.log') },
    ]
  }

  /** Filebeat does not run yet. Its requests pass the wire as `filebeat`. */
  static async open(
    app: App,
    filebeat: Component,
    topics: Topics,
    wire: Wire,
    createTopics = () => topics.create('raw-logs', { partitions: 3 }),
  ): Promise<Shipping> {
    await createTopics()
    await mkdir(filebeat.endpoints['folder'] ?? '', { recursive: true })
    const { bootstrapServers } = await wire.endpoint('filebeat')
    return new Shipping(app, filebeat, topics, [...bootstrapServers])
  }

  fileOf(service: string): string {
    return this.sources.find((source) => source.service === service)!.file
  }

  /** What Filebeat says to a configuration that it cannot take is the failure. */
  async start(): Promise<void> {
    const config = await this.#app.shipperConfig({
      brokers: this.#brokers,
      topic: this.#topics.name('raw-logs'),
      sources: this.sources,
      everyMs: 100,
      quietMs: 500,
    })
    const started = await outcomeOf(this.#filebeat.start({ 'filebeat.yml': JSON.stringify(config) }), {
      withinMs: 25_000,
    })
    expect(started, means.configTaken).toBe('resolved')
  }

  stop(): Promise<void> {
    return this.#filebeat.stop()
  }

  kill(): Promise<void> {
    return this.#filebeat.kill()
  }

  async write(service: string, ...lines: readonly string[]): Promise<void> {
    await appendFile(this.fileOf(service), lines.map((line) => `${line}\n`).join(''))
  }

  /** `app.log` becomes `app.log.1`, and that `app.log.2`. */
  async rotate(service: string): Promise<void> {
    const file = this.fileOf(service)
    await rename(`${file}.1`, `${file}.2`).catch(() => {})
    await rename(file, `${file}.1`)
  }

  async records(): Promise<ReadableRecord[]> {
    return (await this.#topics.read('raw-logs')).map(readable)
  }

  /** What has come of a service, in the order of the topic. */
  async shipped(service: string): Promise<string[]> {
    return (await this.records())
      .filter(({ value }) => (value as { service?: string }).service === service)
      .map(({ value }) => (value as { message: string }).message)
  }

  /** Until all these have come, perhaps among others. */
  async has(service: string, lines: readonly string[], description: AboutWait): Promise<string[]> {
    return eventually(() => this.shipped(service), {
      until: (seen) => lines.every((line) => seen.includes(line)),
      timeoutMs: 25_000,
      description,
    })
  }
}
