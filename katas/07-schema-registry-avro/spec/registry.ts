import { type Component, eventually, expect, type HttpWire, type Subject, type Topics } from '#harness'
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

const limitMs = 10_000

type Worlds = {
  subject: (options: { name: string }) => Promise<Subject<typeof Lab>>
  httpWire: (name: 'registry') => Promise<HttpWire>
}

/**
 * The call must reject within 10 s and name the registry's URL: where nobody listens, where whoever listens says nothing, and where it answers 503
 * alone. It is called once in each of three processes.
 */
export async function expectMissed(
  { subject, httpWire }: Worlds,
  call: (app: Subject<typeof Lab>, options: { registryUrl: string }) => Promise<unknown>,
): Promise<void> {
  const silence = { do: 'silence' } as const
  const unavailable = { do: 'answer', status: 503, body: '{"error_code":50301,"message":"no leader"}' } as const
  await Promise.all(
    ([undefined, silence, unavailable] as const).map(async (action, n) => {
      const app = await subject({ name: `app-${n}` })
      const wire = await httpWire('registry')
      if (action) wire.fault({ times: Number.POSITIVE_INFINITY, action })
      else await wire.refuse()
      const outcome = await outcomeWithin(call(app, { registryUrl: wire.url }))
      const about = means.missed[n]!
      expect(outcome.state, about).toBe('rejected')
      expect(outcome.message, about).toSay(wire.url)
    }),
  )
}

/** Errors that are not the call's own: a stub's, and the harness's of a process that hangs or has died. */
const others = new Set(['NotImplementedError', 'KataError'])

async function outcomeWithin(call: Promise<unknown>): Promise<{ state: string; message: string }> {
  const late = Promise.withResolvers<{ state: string; message: string }>()
  // The ten seconds are what the lab's text promises: they do not grow with this machine's load.
  const timer = setTimeout(() => late.resolve({ state: 'pending', message: '' }), limitMs)
  const outcome = call.then(
    () => ({ state: 'resolved', message: '' }),
    (error: Error) => {
      if (others.has(error.name)) throw error
      return { state: 'rejected', message: error.message }
    },
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}

/** How a call came out. It may be awaited late. */
export function outcomeOf(call: Promise<unknown>): Promise<string> {
  const outcome = call.then(
    () => 'resolved',
    (error: Error) => {
      if (others.has(error.name)) throw error
      return `rejected: ${error.message}`
    },
  )
  outcome.catch(() => {}) // told to whoever awaits it
  return outcome
}

/** Until so many ms of the process's own time are over. */
export async function passTime({ $ }: Subject<typeof Lab>, ms: number): Promise<void> {
  const since = await $.clock.now()
  await eventually(() => $.clock.now(), { until: (now) => now - since >= ms, description: means.timePasses(ms) })
}
