/** The systems themselves, past every wire: what specs ask and do on the student's behalf. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type AboutWait, type Component, eventually, expect, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

export interface Answer {
  status: number
  body: unknown
}

async function ask(url: string, method: string, body?: object | string): Promise<Answer> {
  const isText = typeof body === 'string'
  const headers = { 'content-type': isText ? 'application/x-ndjson' : 'application/json' }
  const answer = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
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

  ask(method: string, path: string, body?: object): Promise<Answer> {
    return ask(`${this.url}${path}`, method, body)
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
    await this.sees([name], () => this.states(name), {
      until: (states) => states.length > 1 && states.every((state) => state === 'RUNNING'),
      description: means.runs,
    })
  }

  /** Until the worker has noted that the source has read all rows of before: a source that dies earlier reads them again, and hears of no delete. */
  async afterSnapshot(name: string): Promise<void> {
    await this.sees([name], async () => (await this.ask('GET', `${this.path(name)}/offsets`)).body, {
      until: (body) => {
        const [first] = (body as { offsets?: { offset: Record<string, unknown> }[] }).offsets ?? []
        return first !== undefined && (first.offset['last_snapshot_record'] === true || !('snapshot' in first.offset))
      },
      description: means.snapshotNoted,
    })
  }

  /** Until it holds of what the probe gives. A task that fails meanwhile fails the test by its own words. */
  async sees<T>(
    names: readonly string[],
    probe: () => Promise<T>,
    { until, description }: { until: (seen: T) => boolean; description: AboutWait },
  ): Promise<T> {
    const look = async () => {
      const parts = (await Promise.all(names.map((name) => this.parts(name).catch(() => [])))).flat()
      const failed = parts.flatMap(({ trace = '' }) => causesIn(trace))
      return { failed, seen: await probe() }
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

export class Index {
  readonly url: string

  constructor(component: Component) {
    this.url = component.endpoints['http']!
  }

  ask(method: string, path: string, body?: object | string): Promise<Answer> {
    return ask(`${this.url}${path}`, method, body)
  }

  /** Undefined: there is none. */
  async document(index: string, id: string | number): Promise<unknown> {
    const { body } = await this.ask('GET', `/${index}/_doc/${id}`)
    return (body as { _source?: unknown })._source
  }

  /** A text: the document's JSON. */
  async put(index: string, documents: Readonly<Record<string, object | string>>): Promise<void> {
    const lines = Object.entries(documents).flatMap(([_id, document]) => [{ index: { _index: index, _id } }, document])
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    await this.ask('POST', '/_bulk', `${texts.join('\n')}\n`)
  }
}

/** A database of the test's own, with a user whose password is nowhere else. */
export interface Shop extends AsyncDisposable {
  readonly url: string
  readonly password: string
  readonly place: Lab.Database
  readonly names: { readonly prefix: string; readonly slot: string; readonly publication: string }
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
}

export async function openShop(component: Component, topics: Topics): Promise<Shop> {
  const own = topics.name('').replace(/\W/g, '')
  const server = component.endpoints['postgres']!
  const { hostname, port } = new URL(server)
  const [name, user, password] = [`${own}_shop`, `${own}_cdc`, `${own}-s3cret`]
  await query(server, `create database ${name}`)
  await query(server, `create role ${user} login superuser replication password '${password}'`)
  const folder = await mkdtemp(join(tmpdir(), 'kata-shop-'))
  const secrets = join(folder, 'database.properties')
  await writeFile(secrets, `password=${password}\n`)
  const url = server.replace(/\/postgres$/, `/${name}`)
  return {
    url,
    password,
    place: { host: hostname, port: Number(port), name, user, secrets },
    names: { prefix: topics.name('shop'), slot: `${own}_slot`, publication: `${own}_publication` },
    query: (text, values) => query(url, text, values),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

async function query<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
