/** Kafka Connect itself, past every wire: what specs ask and do on the student's behalf. */
import { type AboutWait, type Component, eventually, expect, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

export interface Answer {
  status: number
  body: unknown
}

interface Part {
  state: string
  trace?: string
}

export class Worker {
  readonly url: string
  readonly #topics: Topics

  constructor(component: Component, topics: Topics) {
    this.url = component.endpoints['http']!
    this.#topics = topics
  }

  /** The names of this test's connectors. */
  name(name: string): string {
    return this.#topics.name(name)
  }

  async ask(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  path(name: string): string {
    return `/connectors/${this.name(name)}`
  }

  /** Connector first, then its tasks. */
  async parts(name: string): Promise<Part[]> {
    const { status, body } = await this.ask('GET', `${this.path(name)}/status`)
    if (status !== 200) return []
    const { connector, tasks } = body as { connector: Part; tasks: Part[] }
    return [connector, ...tasks]
  }

  async states(name: string): Promise<string[]> {
    return (await this.parts(name)).map(({ state }) => state)
  }

  async config(name: string): Promise<unknown> {
    return (await this.ask('GET', `${this.path(name)}/config`)).body
  }

  /** Until the connector and a task run. What the worker says against it fails the test. */
  async run(name: string, config: Lab.Config): Promise<void> {
    const put = () => this.ask('PUT', `${this.path(name)}/config`, config)
    const { status, body } = await eventually(put, { until: (one) => one.status !== 409, description: means.answers })
    expect(status < 300 ? 'taken' : body, means.taken).toBe('taken')
    await this.sees(name, () => this.states(name), {
      until: (states) => states.length > 1 && states.every((state) => state === 'RUNNING'),
      description: means.runs,
    })
  }

  /** With tasks that know nothing of those of before. */
  async startAgain(name: string): Promise<void> {
    await this.ask('PUT', `${this.path(name)}/stop`)
    await eventually(() => this.states(name), {
      until: (all) => all.join() === 'STOPPED',
      description: means.hasStopped,
    })
    await this.ask('PUT', `${this.path(name)}/resume`)
    await this.sees(name, () => this.states(name), {
      until: (states) => states.length > 1 && states.every((state) => state === 'RUNNING'),
      description: means.runs,
    })
  }

  /** Until it holds of what the probe gives. A task that fails meanwhile fails the test by its own words. */
  async sees<T>(
    name: string,
    probe: () => Promise<T>,
    { until, description }: { until: (seen: T) => boolean; description: AboutWait },
  ): Promise<T> {
    const look = async () => {
      const parts = await this.parts(name).catch(() => [])
      return { failed: parts.flatMap(({ trace = '' }) => causesIn(trace)), seen: await probe() }
    }
    const { failed, seen } = await eventually(look, {
      until: (one) => one.failed.length > 0 || until(one.seen),
      timeoutMs: 20_000,
      description,
    })
    if (failed.length > 0 && !until(seen)) expect(failed, means.failed).toEqual([])
    return seen
  }
}

/** The errors of a Java stack trace, without its frames. */
function causesIn(trace: string): string[] {
  return trace.split('\n').filter((line) => line !== '' && !/^\s*(at |\.\.\.)/.test(line))
}
