import { measuredSlowness } from '../patience/index.ts'
import { importFailed, missingExport, reviveThrown } from './failures.ts'
import { type SubjectProcess, texts } from './process.ts'
import { type FromHost, type Request, topologyFunctions } from './protocol.ts'
import { excessOf } from './size.ts'
import type { DrivenTopology, SubjectOptions } from './types.ts'
import { callbackFailed, noTopology, notPlain, tooLarge } from './value-failures.ts'
import { type Cut, cutFunctions, putFunctions } from './values.ts'

type AnyFunction = (...args: unknown[]) => unknown
type Answer = Extract<FromHost, { t: 'result' | 'threw' | 'refused' }>

/** Calls into a subject: arguments and answers by value, handles as functions that answer by promise. */
export class Calls {
  readonly #process: SubjectProcess
  readonly #entry: string
  readonly #handles: ReadonlySet<string>
  readonly #callbacks: AnyFunction[] = []

  constructor(process: SubjectProcess, options: SubjectOptions) {
    this.#process = process
    this.#entry = options.entry ?? 'index.ts'
    this.#handles = new Set(options.handles)
    process.onNotify = (fn, args) => this.#notify(fn, args)
  }

  /** A callback of the spec that cannot take what it is given: graded code may give it anything. */
  #notify(fn: number, args: readonly unknown[]): void {
    try {
      this.#callbacks[fn]?.(...args)
    } catch (error) {
      this.#process.fail(callbackFailed(args, error))
    }
  }

  async load(options: SubjectOptions): Promise<readonly string[]> {
    const { src, bootstrapServers, clientConfig, namespace, seed, coverage } = options
    const answer = await this.#process.ask('import', {
      t: 'start',
      options: {
        src,
        bootstrapServers,
        clientConfig,
        namespace,
        seed,
        coverage,
        entry: this.#entry,
        clientId: `${namespace}${this.#process.name}`,
        clock: options.clock ?? 'real',
        http: options.http !== undefined,
        pure: options.pure ?? [],
        handles: options.handles ?? [],
        slowness: measuredSlowness(),
      },
    })
    return texts(await this.#settle('import', answer))
  }

  call(name: string, args: readonly unknown[]): Promise<unknown> {
    return this.#ask(name, { t: 'call', name, ...this.#cut(args) })
  }

  topology(name: string, args: readonly unknown[]): Promise<DrivenTopology> {
    return this.#ask(name, { t: 'topology', name, ...this.#cut(args) }) as Promise<DrivenTopology>
  }

  /**
   * Rejects with what student code threw, or with the end of the process. Nobody has to wait for the latter: a call that is
   * under way when its subject is killed is no unhandled rejection of the spec. The end itself is told by `$.ended`.
   */
  #ask(call: string, request: Request): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#process.ask(call, request).then(
      (answer) => resolve(this.#settle(call, answer)),
      (gone: unknown) => {
        promise.catch(() => {})
        reject(gone)
      },
    )
    return promise
  }

  #cut(args: readonly unknown[]): { args: readonly unknown[]; functions: readonly Cut[] } {
    const take = (fn: AnyFunction) => this.#callbacks.push(fn) - 1
    const { value, functions } = cutFunctions(args, { take, methods: new Set() })
    return { args: value as unknown[], functions }
  }

  async #settle(call: string, answer: Answer): Promise<unknown> {
    if (answer.t === 'threw') throw reviveThrown(answer.error)
    if (answer.t === 'result') {
      const excess = excessOf(answer.value)
      if (excess) throw tooLarge(call, excess)
      return this.#attach(call, answer)
    }
    const { refusal } = answer
    if (refusal.kind === 'import') throw importFailed(this.#entry, refusal.error)
    if (refusal.kind === 'missing-export') throw missingExport(this.#entry, refusal.name, refusal.exports)
    if (refusal.kind === 'no-topology') throw noTopology(refusal.name, refusal.got)
    if (refusal.kind === 'too-large') throw tooLarge(call, refusal.excess)
    if (refusal.kind === 'not-plain') throw notPlain(call, refusal.path, refusal.what, [...this.#handles])
    return undefined
  }

  #attach(call: string, { value, functions }: Extract<Answer, { t: 'result' }>): unknown {
    const named = functions.filter(({ path }) => isHandle(String(path.at(-1)), this.#handles))
    const nameOf = new Map(named.map(({ id, path }) => [id, path.join('.')]))
    const handle =
      (id: number) =>
      (...args: unknown[]) =>
        this.#ask(`${call}().${nameOf.get(id)}`, { t: 'handle', handle: id, ...this.#cut(args) })
    return putFunctions(value, named, handle)
  }
}

function isHandle(name: string, declared: ReadonlySet<string>): boolean {
  return declared.has(name) || topologyFunctions.includes(name)
}
