/** Task 7.1: the registry. */
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
  return {
    image: 'confluentinc/cp-schema-registry:7.6.1',
    ports: [`127.0.0.1:${port}:8081`],
    environment: {
      SCHEMA_REGISTRY_HOST_NAME: 'schema-registry',
      SCHEMA_REGISTRY_LISTENERS: 'http://0.0.0.0:8081',
      SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS: brokers.map((broker) => `PLAINTEXT://${broker}`).join(','),
    },
  }
}

/**
 * Resolves when the registry has answered and the subject of the values of `user-events` has compatibility FULL. Other subjects keep theirs.
 * A registry may still be starting: it is asked again for at least 5 s. Rejects within 10 s with an error that names `registryUrl`
 * when it does not answer: nobody listens, whoever listens says nothing, or it answers with 429 or 5xx alone. An answer may take 2 s; where none is there
 * after 3 s, there is none.
 */
export async function setUpRegistry(ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<void> {
  const ask = patientRegistry(ctx, registryUrl)
  const subject = subjectOf(ctx)
  const answer = await ask('PUT', `/config/${encodeURIComponent(subject)}`, { compatibility: 'FULL' })
  if (!isOk(answer)) throw new Error(`${registryUrl} does not set the level of ${subject}: ${saidBy(answer)}`)
}

/** The subject of the values of `user-events` on this cluster. */
export function subjectOf(ctx: Ctx): string {
  return `${ctx.name(TOPIC)}-value`
}

export interface Answer {
  status: number
  /** The body's JSON; its text where it is none. */
  body: unknown
}

export type Ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answer>

/** Nobody has answered, or only somebody who asks for patience. */
export class RegistryAwayError extends Error {
  override readonly name = 'RegistryAwayError'
}

export function isOk({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

/** What the registry says about a refusal, for people. */
export function saidBy({ status, body }: Answer): string {
  const message = (body as { message?: unknown } | null)?.message
  const text = typeof message === 'string' ? message : typeof body === 'string' ? body : JSON.stringify(body)
  return `${text} (${status})`
}

/** One request. Rejects with a `RegistryAwayError` when there is no answer in time, or one that means: later. */
export async function askOnce(
  registryUrl: string,
  inTime: AbortSignal,
  signal: AbortSignal | undefined,
  ...request: Parameters<Ask>
): Promise<Answer> {
  const [method, path, body] = request
  let status: number
  let text: string
  try {
    const response = await fetch(`${registryUrl.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.schemaregistry.v1+json, application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/vnd.schemaregistry.v1+json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([inTime, signal]) : inTime,
    })
    status = response.status
    text = await response.text()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new RegistryAwayError(`no registry answers at ${registryUrl}`, { cause })
  }
  if (status === 429 || status >= 500) throw new RegistryAwayError(`the registry at ${registryUrl} answers with ${status}: ${text}`)
  const answer: Answer = { status, body: text }
  try {
    answer.body = JSON.parse(text)
  } catch (cause) {
    if (isOk(answer) && text !== '') throw new RegistryAwayError(`the registry at ${registryUrl} answers with no JSON`, { cause })
  }
  return answer
}

/** Asks again while 6 s from now are not over; that time is one for all requests. The first attempt of a request is always made. */
export function patientRegistry(ctx: Ctx, registryUrl: string, signal?: AbortSignal): Ask {
  const until = ctx.clock.now() + 6_000
  const inTime = AbortSignal.timeout(8_500)
  return async (...request) => {
    for (;;) {
      try {
        return await askOnce(registryUrl, inTime, signal, ...request)
      } catch (error) {
        if (!(error instanceof RegistryAwayError) || ctx.clock.now() >= until) throw error
      }
      await ctx.clock.sleep(200, signal)
    }
  }
}
