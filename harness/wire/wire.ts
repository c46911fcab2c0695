/** One wire: its endpoints, its faults and its trace. */
import { KataError, messageOf } from '../errors/index.ts'
import { apiName } from '../protocol/index.ts'
import { createdBy, untilKnown } from './created.ts'
import { bootstrapNode, Endpoint } from './endpoint.ts'
import { Faults } from './faults.ts'
import type { TracedMessage } from './message.ts'
import { TopicNames } from './names.ts'
import { type Address, mayNeedRewriting, rewrite } from './rewrite.ts'
import { Trace } from './trace.ts'
import type { Wire, WireEndpoint, WireFault, WireFaultOptions, WireOptions, WireTrace } from './types.ts'

const defaultKeep = 10_000

export class ProxyWire implements Wire {
  readonly trace: Trace & WireTrace
  readonly #target: readonly Address[]
  readonly #ssl: WireOptions['ssl']
  readonly #names = new TopicNames()
  readonly #faults = new Faults(this.#names)
  readonly #endpoints = new Map<string, Promise<Endpoint>>()
  #default: WireEndpoint | undefined
  #connections = 0

  constructor(options: WireOptions) {
    this.#target = options.target.map(parseAddress)
    this.#ssl = options.ssl
    this.trace = new Trace(this.#names, options.target.join(','), options.keep ?? defaultKeep)
  }

  async open(): Promise<this> {
    this.#default = await this.endpoint('default')
    return this
  }

  get bootstrapServers(): readonly string[] {
    return this.#default?.bootstrapServers ?? []
  }

  endpoint(name: string): Promise<Endpoint> {
    const known = this.#endpoints.get(name)
    if (known) return known
    const opening = this.#openEndpoint(name)
    this.#endpoints.set(name, opening)
    return opening
  }

  fault(options: WireFaultOptions): WireFault {
    return this.#faults.add(options)
  }

  get faults(): readonly WireFault[] {
    return this.#faults.list
  }

  get unfired(): readonly WireFault[] {
    return this.#faults.list.filter((fault) => fault.fired === 0 && !fault.options.optional)
  }

  /** Cuts what is left. Throws what a fault's `run` or `where` threw, which would else go unseen. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const fault of this.#faults.list) fault.close(this.trace.summary())
    const endpoints = await Promise.all(this.#endpoints.values())
    await Promise.all(endpoints.map((endpoint) => endpoint[Symbol.asyncDispose]()))
    const broken = this.#faults.list.find((fault) => fault.errors.length > 0)
    if (broken) throw callFailed(broken.description, broken.errors[0])
  }

  async #openEndpoint(name: string): Promise<Endpoint> {
    const endpoint = new Endpoint({
      name,
      ssl: this.#ssl,
      faults: this.#faults,
      record: (facts, frame, request) => this.trace.record(facts, frame, request),
      nextConnection: () => ++this.#connections,
      outgoing: (of, response, frame) => this.#outgoing(of, response, frame),
    })
    await endpoint.addressOf(bootstrapNode, this.#target)
    return endpoint
  }

  #outgoing(endpoint: Endpoint, response: TracedMessage, frame: Buffer): Buffer | Promise<Buffer> {
    const api = apiName(response.apiKey)
    this.#names.learnFrom(response)
    const created = createdBy(response)
    if (created.length > 0) return untilKnown(created, endpoint.upstreamOf(response.node), this.#ssl).then(() => frame)
    if (!mayNeedRewriting(api, response.apiVersion)) return frame
    return rewrite(response, frame, (node, broker) => endpoint.addressOf(node, [broker]))
  }
}

function parseAddress(text: string): Address {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text.replace(/^\w+:\/\//, '')) ?? []
  const host = bracketed ?? plain
  if (host && Number(port) > 0 && Number(port) < 65_536) return { host, port: Number(port) }
  throw new KataError({
    code: 'WIRE_BAD_TARGET',
    kind: 'usage',
    expected: { en: 'broker addresses as host:port', ru: 'адреса брокеров в виде host:port' },
    observed: text,
    next: {
      en: 'Give the wire the bootstrap servers of the broker.',
      ru: 'Передайте прокси bootstrap-серверы брокера.',
    },
  })
}

function callFailed(description: string, error: unknown): KataError {
  return new KataError({
    code: 'WIRE_FAULT_FAILED',
    expected: {
      en: `the functions given to the fault do not throw: ${description}`,
      ru: `функции, переданные сбою, не завершаются ошибкой: ${description}`,
    },
    observed: messageOf(error),
    next: {
      en: 'Mend `run` or `where` of this fault in the spec.',
      ru: 'Исправьте `run` или `where` этого сбоя в спецификации.',
    },
    cause: error,
  })
}
