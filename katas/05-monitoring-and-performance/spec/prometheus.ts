import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'yaml'
import { type Component, eventually, expect } from '#harness'
import { means } from './means.ts'

export interface Target {
  scrapePool: string
  scrapeUrl: string
  health: 'up' | 'down' | 'unknown'
  lastError: string
}

export interface Line {
  labels: Readonly<Record<string, string>>
  value: number
}

/** The real Prometheus. */
export class Prometheus {
  readonly #url: string
  readonly #config: string

  constructor({ endpoints }: Component) {
    this.#url = endpoints['http']!
    this.#config = endpoints['config']!
  }

  /** From now on it scrapes this. What it says to a configuration that it cannot take is the failure. */
  async use(config: string): Promise<void> {
    await writeFile(this.#config, config)
    const answer = await fetch(`${this.#url}/-/reload`, { method: 'POST' })
    expect(answer.ok ? '' : await answer.text(), means.configRefused).toBe('')
  }

  /** What was scraped so far is gone. */
  async forget(): Promise<void> {
    await writeFile(this.#config, '{}')
    await fetch(`${this.#url}/-/reload`, { method: 'POST' })
    const all = new URLSearchParams({ 'match[]': '{__name__=~".+"}' })
    await fetch(`${this.#url}/api/v1/admin/tsdb/delete_series?${all}`, { method: 'POST' })
  }

  async targets(): Promise<Target[]> {
    const answer = await fetch(`${this.#url}/api/v1/targets?state=active`)
    return ((await answer.json()) as { data: { activeTargets: Target[] } }).data.activeTargets
  }

  /** When each of these addresses is up. Where one does not come up: the targets as they are then. It looks for new targets each five seconds. */
  async up(...addresses: string[]): Promise<Target[]> {
    const isUp = (all: Target[], address: string) =>
      all.some(({ scrapeUrl, health }) => new URL(scrapeUrl).host === address && health === 'up')
    return eventually(() => this.targets(), {
      until: (all) => addresses.every((address) => isUp(all, address)),
      description: means.targetsComeUp,
    }).catch(() => this.targets())
  }

  /** What it has read, with all that it adds of its own. */
  async config(): Promise<{ job_name: string; scrape_interval: string; static_configs?: { targets?: string[] }[] }[]> {
    const answer = (await (await fetch(`${this.#url}/api/v1/status/config`)).json()) as { data: { yaml: string } }
    return parse(answer.data.yaml).scrape_configs ?? []
  }

  /** The lines of an instant query; what it says to one that it cannot take is the failure. */
  async ask(expr: string): Promise<Line[]> {
    const answer = await fetch(`${this.#url}/api/v1/query?${new URLSearchParams({ query: expr })}`)
    const { data, error } = (await answer.json()) as {
      error?: string
      data?: { result: { metric: Record<string, string>; value: [number, string] }[] }
    }
    expect(error ?? '', means.queryRefused(expr)).toBe('')
    return (data?.result ?? []).map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }))
  }
}

/** An exporter that shows what it is told to. */
export class MadeUp implements AsyncDisposable {
  readonly paths: string[] = []
  readonly #server: Server
  /** The text of the next scrapes. */
  shows: () => string
  /** Their status. */
  status = 200

  private constructor(shows: () => string) {
    this.shows = shows
    this.#server = createServer((request, response) => {
      this.paths.push(request.url ?? '')
      response.writeHead(this.status, { 'content-type': 'text/plain; version=0.0.4' }).end(this.shows())
    })
  }

  static async start(shows: () => string): Promise<MadeUp> {
    const exporter = new MadeUp(shows)
    await new Promise<void>((resolve) => exporter.#server.listen(0, '127.0.0.1', resolve))
    return exporter
  }

  /** host:port */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }
}
