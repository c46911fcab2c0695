import type { Ctx } from '#harness/kata'
import { Away, Client, Refusal } from './client.ts'
import { BadSchemaError } from './contract.ts'

export interface Schemas {
  byId(id: number): Promise<unknown>
  stop(): Promise<void>
}

const pauseMs = 300

export class SchemaLookup implements Schemas {
  readonly #client: Client
  readonly #found = new Map<number, unknown>()
  readonly #asking = new Map<number, Promise<unknown>>()
  readonly #timers = new Map<NodeJS.Timeout, () => void>()
  #isStopped = false

  constructor(client: Client) {
    this.#client = client
  }

  async byId(id: number): Promise<unknown> {
    if (this.#found.has(id)) return this.#found.get(id)
    let asking = this.#asking.get(id)
    if (!asking) {
      asking = this.#ask(id).finally(() => this.#asking.delete(id))
      this.#asking.set(id, asking)
    }
    return asking
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    for (const [timer, wake] of this.#timers) {
      clearTimeout(timer)
      wake()
    }
    // One that is being asked has a limit of its own.
    await Promise.allSettled(this.#asking.values())
  }

  async #ask(id: number): Promise<unknown> {
    while (!this.#isStopped) {
      try {
        const { schema, schemaType = 'AVRO' } = (await this.#client.once('GET', `/schemas/ids/${id}`)) as {
          schema: string
          schemaType?: string
        }
        if (schemaType !== 'AVRO') throw new BadSchemaError(`${id} is ${schemaType}`)
        this.#found.set(id, JSON.parse(schema))
        return this.#found.get(id)
      } catch (error) {
        if (error instanceof Refusal) throw new BadSchemaError(`${id}: ${error.message}`)
        if (!(error instanceof Away)) throw error
      }
      await this.#pause()
    }
    throw new Error('no more schemas are looked up')
  }

  #pause(): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        resolve()
      }, pauseMs)
      this.#timers.set(timer, resolve)
    })
  }
}

export async function openSchemas(_ctx: Ctx, options: { registryUrl: string }): Promise<SchemaLookup> {
  return new SchemaLookup(new Client(options.registryUrl))
}
