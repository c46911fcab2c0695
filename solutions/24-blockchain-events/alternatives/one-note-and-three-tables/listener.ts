import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Block, CONFIRMATIONS, TOPIC } from './contract.ts'
import { FinalBlockReplaced, follow } from './follow.ts'
import { NodeTrouble, type ReadOptions, readBlock } from './node.ts'
import { Notebook } from './notes.ts'
import { requireTopics } from './topics.ts'

export interface ListenerOptions extends ReadOptions {
  fromBlock?: number
  confirmations?: number
  everyMs?: number
}

export type ListenerState = 'running' | 'stopped' | 'fenced' | 'too-deep'

export interface Listener {
  state(): ListenerState
  stop(): Promise<void>
}

export async function startListener(ctx: Ctx, options: ListenerOptions): Promise<Listener> {
  await whenBrokerAnswers(ctx)
  await requireTopics(ctx, TOPIC.transactions, TOPIC.events, TOPIC.blocks, TOPIC.checkpoints)
  await readBlock(ctx, options, 'latest')
  const worker = new Worker(ctx, options)
  await worker.open()
  const working = worker.work()
  return {
    state: () => worker.state,
    async stop() {
      worker.stopping.abort()
      await working
    },
  }
}

class Worker {
  readonly stopping = new AbortController()
  state: ListenerState = 'running'
  readonly #ctx: Ctx
  readonly #options: ListenerOptions
  #book: Notebook | null = null

  constructor(ctx: Ctx, options: ListenerOptions) {
    this.#ctx = ctx
    this.#options = options
  }

  async open(): Promise<Notebook> {
    if (this.#book) return this.#book
    const book = new Notebook(this.#ctx)
    try {
      await book.open()
    } catch (error) {
      await book.close()
      throw error
    }
    this.#book = book
    return book
  }

  async work(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted && this.state === 'running') {
      const busy = await this.#once().catch((error: Error) => this.#failed(error))
      if (!busy && this.state === 'running')
        await this.#ctx.clock.sleep(this.#options.everyMs ?? 1_000, signal).catch(() => {})
    }
    await this.#book?.close()
    if (this.state === 'running') this.state = 'stopped'
  }

  async #once(): Promise<boolean> {
    const book = await this.open()
    const block = await this.#next(book)
    if (!block) return false
    const { chain, changes } = follow(book.chain, block, this.#options.confirmations ?? CONFIRMATIONS)
    if (changes.length > 0) await book.write(changes, chain)
    return changes.length > 0
  }

  async #next({ chain: { confirmed, pending } }: Notebook): Promise<Block | null> {
    const tip = pending.at(-1) ?? confirmed
    if (!tip) return readBlock(this.#ctx, this.#options, this.#options.fromBlock ?? 0)
    const newest = await readBlock(this.#ctx, this.#options, 'latest')
    if (!newest || newest.number <= tip.number + 1) return newest
    return readBlock(this.#ctx, this.#options, tip.number + 1)
  }

  async #failed(error: Error): Promise<false> {
    if (error instanceof FinalBlockReplaced) this.#end('too-deep', error)
    else if (isShutOut(error)) this.#end('fenced', error)
    else if (!(error instanceof NodeTrouble)) {
      await this.#book?.close()
      this.#book = null
    }
    return false
  }

  #end(state: ListenerState, error: Error): void {
    this.state = state
    this.#ctx.print(`${state}: ${error.message}`)
  }
}

function isShutOut(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    /INVALID_PRODUCER_EPOCH|PRODUCER_FENCED/.test(String((error as { type?: string }).type)) || isShutOut(error.cause)
  )
}
