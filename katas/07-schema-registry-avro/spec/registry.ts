import { type Component, expectComponentMissed, type HttpWire, type Subject, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

interface Answer {
  status: number
  body: unknown
}

/** The registry itself, past every wire. */
export class Registry {
  readonly url: string
  readonly #topics: Topics

  constructor(component: Component, topics: Topics) {
    this.url = component.endpoints['http']!
    this.#topics = topics
  }

  /** Where the schemas of this topic's values are. */
  subject(topic = 'user-events'): string {
    return `${this.#topics.name(topic)}-value`
  }

  async ask(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { 'content-type': 'application/vnd.schemaregistry.v1+json' }
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: await response.json() }
  }

  /** Its id. */
  async register(schema: object, subject = this.subject()): Promise<number> {
    const { body } = await this.ask('POST', `/subjects/${subject}/versions`, { schema: JSON.stringify(schema) })
    return (body as { id: number }).id
  }

  async setLevel(level: string, subject = this.subject()): Promise<void> {
    await this.ask('PUT', `/config/${subject}`, { compatibility: level })
  }

  /** Undefined: it has none of its own. */
  async level(subject = this.subject()): Promise<string | undefined> {
    const { body } = await this.ask('GET', `/config/${subject}`)
    return (body as { compatibilityLevel?: string }).compatibilityLevel
  }

  /** The schemas of the subject's versions, oldest first. */
  async versions(subject = this.subject()): Promise<unknown[]> {
    const { status, body } = await this.ask('GET', `/subjects/${subject}/versions`)
    if (status === 404) return []
    const all = (body as number[]).toSorted((a, b) => a - b)
    return Promise.all(all.map(async (version) => (await this.#version(subject, version)).schema))
  }

  async #version(subject: string, version: number): Promise<{ id: number; schema: unknown }> {
    const { body } = await this.ask('GET', `/subjects/${subject}/versions/${version}`)
    const { id, schema } = body as { id: number; schema: string }
    return { id, schema: JSON.parse(schema) }
  }

  /** Subjects of this test. */
  async subjects(): Promise<string[]> {
    const { body } = await this.ask('GET', '/subjects')
    return (body as string[]).filter((name) => name.includes(this.#topics.name('')))
  }
}

/** An id that no schema has. */
export const UNKNOWN_ID = 2_000_000_001

/** Times of each id that the registry was asked for. */
export function lookups(wire: HttpWire): Record<string, number> {
  const ids = wire.trace.filter({ path: /\/schemas\/ids\/\d+/ }).map(({ path }) => /ids\/(\d+)/.exec(path)![1]!)
  return Object.fromEntries([...Map.groupBy(ids, (id) => id)].map(([id, { length }]) => [id, length]))
}

/** The call must reject within 10 s and name the registry's URL wherever the registry is missed. */
export const expectMissed = (
  world: Parameters<typeof expectComponentMissed>[0],
  call: (app: Subject<typeof Lab>, options: { registryUrl: string }) => Promise<unknown>,
): Promise<void> =>
  expectComponentMissed<typeof Lab>(world, {
    component: 'registry',
    unavailable: '{"error_code":50301,"message":"no leader"}',
    call: (app, registryUrl) => call(app, { registryUrl }),
    about: means.missed,
  })
