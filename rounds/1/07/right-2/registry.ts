/** Task 7.1: the registry. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** A service of docker-compose.yml: what stands below `services: schema-registry:`. */
export interface ComposeService {
  image: string
  ports: string[]
  environment: Record<string, string>
}

/**
 * How docker compose runs Confluent's Schema Registry: the image `confluentinc/cp-schema-registry` of one certain version, published at `port` of
 * this machine's 127.0.0.1 and at no other address. Inside its container it listens at all addresses. The environment names its properties as
 * that image wants them: `host.name`, `listeners`, and `kafkastore.bootstrap.servers` with each of the brokers as `PLAINTEXT://host:port`.
 */
export function registryService({ port, brokers }: { port: number; brokers: string[] }): ComposeService {
  const properties = {
    'host.name': 'schema-registry',
    listeners: 'http://0.0.0.0:8081',
    'kafkastore.bootstrap.servers': brokers.map((broker) => `PLAINTEXT://${broker}`).join(','),
  }
  const variable = (property: string) => `SCHEMA_REGISTRY_${property.toUpperCase().replaceAll('.', '_')}`
  return {
    image: 'confluentinc/cp-schema-registry:7.6.1',
    ports: [`127.0.0.1:${port}:8081`],
    environment: Object.fromEntries(Object.entries(properties).map(([key, value]) => [variable(key), value])),
  }
}

/**
 * Resolves when the registry has answered and the subject of the values of `user-events` has compatibility FULL. Other subjects keep theirs.
 * A registry may still be starting: it is asked again for at least 5 s. Rejects within 10 s with an error that names `registryUrl`
 * when it does not answer: nobody listens, whoever listens says nothing, or it answers with 429 or 5xx alone. An answer may take 2 s; where none is there
 * after 3 s, there is none.
 */
export async function setUpRegistry(ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<void> {
  await new Registry(registryUrl).patient().setLevel(valuesOf(ctx), 'FULL')
}

/** The subject of the values of `user-events` on this cluster. */
export function valuesOf(ctx: Ctx): string {
  return `${ctx.name(TOPIC)}-value`
}

/** What the registry said no to. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, what: string) {
    super(what)
    this.status = status
  }
}

/** No answer, or 429, or 5xx. */
export class Away extends Error {}

interface Request {
  method: string
  path: string
  body?: unknown
}

/** The registry's requests, each sent once. `patient()` gives the same with patience. */
export class Registry {
  readonly url: string
  readonly signal: AbortSignal | undefined

  constructor(url: string, signal?: AbortSignal) {
    this.url = url
    this.signal = signal
  }

  patient(): Registry {
    return new PatientRegistry(this.url, this.signal)
  }

  async answers(): Promise<void> {
    await this.send({ method: 'GET', path: '/subjects' }).catch((error) => {
      if (!(error instanceof Refused)) throw error
    })
  }

  async setLevel(subject: string, compatibility: string): Promise<void> {
    await this.send({ method: 'PUT', path: `/config/${encodeURIComponent(subject)}`, body: { compatibility } })
  }

  async level(subject: string): Promise<string> {
    const own = await this.find(`/config/${encodeURIComponent(subject)}?defaultToGlobal=true`)
    const { compatibilityLevel } = (own ?? (await this.send({ method: 'GET', path: '/config' }))) as Record<string, string>
    return String(compatibilityLevel)
  }

  async register(subject: string, schema: string): Promise<number> {
    const path = `/subjects/${encodeURIComponent(subject)}/versions`
    return ((await this.send({ method: 'POST', path, body: { schema } })) as { id: number }).id
  }

  async versions(subject: string): Promise<number[]> {
    const versions = (await this.find(`/subjects/${encodeURIComponent(subject)}/versions`)) ?? []
    return (versions as number[]).toSorted((a, b) => a - b)
  }

  async version(subject: string, version: number): Promise<string> {
    const path = `/subjects/${encodeURIComponent(subject)}/versions/${version}`
    return ((await this.send({ method: 'GET', path })) as { schema: string }).schema
  }

  async fits(subject: string, version: number, schema: string): Promise<boolean> {
    const path = `/compatibility/subjects/${encodeURIComponent(subject)}/versions/${version}`
    return ((await this.send({ method: 'POST', path, body: { schema } })) as { is_compatible: boolean }).is_compatible
  }

  async schema(id: number): Promise<{ schema: string; schemaType?: string | null }> {
    return (await this.send({ method: 'GET', path: `/schemas/ids/${id}` })) as { schema: string }
  }

  /** What is there; undefined for a 404. */
  protected async find(path: string): Promise<unknown> {
    try {
      return await this.send({ method: 'GET', path })
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined
      throw error
    }
  }

  protected async send({ method, path, body }: Request): Promise<unknown> {
    this.signal?.throwIfAborted()
    const limit = new AbortController()
    const stop = () => limit.abort(this.signal?.reason)
    this.signal?.addEventListener('abort', stop)
    const timer = setTimeout(() => limit.abort(new Error('no answer within 2.5 s')), 2_500)
    let response: Response
    let text: string
    try {
      response = await fetch(this.url.replace(/\/+$/, '') + path, {
        method,
        body: body === undefined ? null : JSON.stringify(body),
        headers: body === undefined ? {} : { 'content-type': 'application/vnd.schemaregistry.v1+json' },
        signal: limit.signal,
      })
      text = await response.text()
    } catch (cause) {
      this.signal?.throwIfAborted()
      throw new Away(`no schema registry answers at ${this.url}`, { cause })
    } finally {
      clearTimeout(timer)
      this.signal?.removeEventListener('abort', stop)
    }
    const { status, ok } = response
    if (status === 429 || status >= 500) throw new Away(`the schema registry at ${this.url} answers ${status}: ${text}`)
    if (!ok) throw new Refused(status, `${method} ${path}: ${status} ${text}`)
    if (text === '') return undefined
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new Away(`what answers at ${this.url} is no schema registry: ${text}`, { cause })
    }
  }
}

/** Sends each request at least once, and again while the first 6 s of its life are not over. */
class PatientRegistry extends Registry {
  readonly #since = performance.now()

  protected override async send(request: Request): Promise<unknown> {
    for (;;) {
      try {
        return await super.send(request)
      } catch (error) {
        if (!(error instanceof Away) || performance.now() - this.#since > 6_000) throw error
        await pause(150)
      }
    }
  }
}
