import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { CONFIRMATIONS, TOPIC } from './contract.ts'
import { follow, TooDeepError } from './follow.ts'
import { type ReadOptions, readBlock } from './node.ts'
import { NodeError } from './rpc.ts'
import { isFenced, Session } from './session.ts'
import { topicsAreThere } from './topics.ts'

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

const WRITTEN = [TOPIC.transactions, TOPIC.events, TOPIC.blocks, TOPIC.checkpoints]

export async function startListener(ctx: Ctx, options: ListenerOptions): Promise<Listener> {
  const { fromBlock = 0, confirmations = CONFIRMATIONS, everyMs = 1_000 } = options
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, WRITTEN)
  // Before it takes over: where no node answers, a predecessor is left in peace.
  await readBlock(ctx, options, 'latest')
  let session: Session | undefined = await Session.open(ctx)
  let state: ListenerState = 'running'
  const stopping = new AbortController()

  /** Whether there was something new. */
  async function step(): Promise<boolean> {
    session ??= await Session.open(ctx)
    const { chain } = session
    const tip = chain.pending.at(-1) ?? chain.confirmed
    const next = await readBlock(ctx, options, tip ? tip.number + 1 : fromBlock)
    // Without a next block the chain may be the same, or another one that is not longer.
    const block = next ?? (tip ? await readBlock(ctx, options, 'latest') : null)
    if (block === null) return false
    const stepped = follow(chain, block, confirmations)
    if (stepped.changes.length === 0) return false
    await session.publish(stepped)
    return true
  }

  /** The state to end with, if this error is the end. */
  function endOf(error: unknown): ListenerState | undefined {
    if (error instanceof TooDeepError) return 'too-deep'
    return isFenced(error) ? 'fenced' : undefined
  }

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (await step()) continue
      } catch (error) {
        const end = endOf(error)
        if (end) {
          state = end
          ctx.print(`the listener has stopped, ${end}: ${(error as Error).message}`)
          break
        }
        if (!(error instanceof NodeError)) {
          await session?.close()
          session = undefined
        }
      }
      await ctx.clock.sleep(everyMs, stopping.signal).catch(() => {})
    }
    await session?.close()
    if (state === 'running') state = 'stopped'
  }

  const going = goOn()
  return {
    state: () => state,
    async stop() {
      stopping.abort()
      await going
    },
  }
}
