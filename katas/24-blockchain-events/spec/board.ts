/** Blocks and statistics fed straight into their topics, and what the dashboard makes of them. */
import { eventually, type RecordToProduce, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { contractKey, senderKey } from './stats.ts'
import { hash, RECENT } from './values.ts'

export const blockRecord = (
  number: number,
  own: number,
  status: Lab.Status = 'pending',
  counts: { transactions?: number; events?: number } = {},
): Lab.BlockRecord => ({
  number,
  hash: hash(own),
  parentHash: hash(own - 1),
  at: RECENT + number * 1_000,
  transactions: counts.transactions ?? 0,
  events: counts.events ?? 0,
  status,
})

export const recordOfBlock = (block: Lab.BlockRecord): RecordToProduce => ({
  key: String(block.number),
  value: JSON.stringify(block),
})

const contractTotals = (transfers: number, volume: bigint) => ({ events: transfers, transfers, volume: String(volume) })

export const contractRow = (contract: string, confirmed: bigint, pending = 0n, transfers = 1) => ({
  contract,
  pending: contractTotals(pending === 0n ? 0 : 1, pending),
  confirmed: contractTotals(transfers, confirmed),
})

export const senderRow = (address: string, transactions: number, failed = 0, fees = 0n) => ({
  address,
  pending: { transactions: 0, failed: 0, fees: '0', paid: '0' },
  confirmed: { transactions, failed, fees: String(fees), paid: '0' },
})

export const recordOfContract = ({ contract, ...stat }: ReturnType<typeof contractRow>): RecordToProduce => ({
  key: contractKey(contract),
  value: JSON.stringify(stat),
})

export const recordOfSender = ({ address, ...stat }: ReturnType<typeof senderRow>): RecordToProduce => ({
  key: senderKey(address),
  value: JSON.stringify(stat),
})

/** One partition each, so that what comes last was written last. */
export async function createBoardTopics(topics: Topics, partitions = 1): Promise<void> {
  await topics.create('blockchain-blocks', { partitions: 1 })
  await topics.create('blockchain-stats', { partitions })
}

export const feedBlocks = (topics: Topics, ...blocks: readonly Lab.BlockRecord[]) =>
  topics.produce('blockchain-blocks', blocks.map(recordOfBlock))

export const feedStats = (topics: Topics, ...records: readonly RecordToProduce[]) =>
  topics.produce('blockchain-stats', records)

export const NOTHING: Lab.BoardState = { blocks: [], contracts: [], allContracts: 0, senders: [], allSenders: 0 }

export async function stateOf(url: string): Promise<Lab.BoardState> {
  const answer = await fetch(`${url}/state`, { signal: AbortSignal.timeout(5_000) })
  return (await answer.json()) as Lab.BoardState
}

/** Until `/state` has this, of what is named. */
export async function hasState(
  url: string,
  wanted: Partial<Lab.BoardState>,
  why: Text,
  timeoutMs = 10_000,
): Promise<void> {
  const parts = Object.keys(wanted) as (keyof Lab.BoardState)[]
  const of = (state: Partial<Lab.BoardState>) => Object.fromEntries(parts.map((part) => [part, state[part]]))
  await eventually(async () => of(await stateOf(url)), {
    until: (seen) => JSON.stringify(sortedDeep(seen)) === JSON.stringify(sortedDeep(of(wanted))),
    timeoutMs,
    description: means.hasState(JSON.stringify(wanted).slice(0, 400), why),
  })
}

/** The order of fields does not matter. */
function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sortedDeep(one)]),
  )
}

/** A client of `/live` that keeps what it is sent. */
export class LiveClient implements AsyncDisposable {
  readonly messages: Lab.BoardState[] = []
  readonly #over = new AbortController()
  #text = ''
  type = ''

  static async open(url: string): Promise<LiveClient> {
    const client = new LiveClient()
    const answer = await fetch(`${url}/live`, { signal: client.#over.signal })
    client.type = answer.headers.get('content-type') ?? ''
    void client.#read(answer.body!)
    return client
  }

  get text(): string {
    return this.#text
  }

  async #read(body: NonNullable<Response['body']>): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for await (const chunk of body) {
        const more = decoder.decode(chunk, { stream: true })
        this.#text += more
        const blocks = (rest + more).split('\n\n')
        rest = blocks.pop()!
        for (const block of blocks) {
          const data = block.split('\n').filter((line) => line.startsWith('data:'))
          if (data.length > 0) this.messages.push(JSON.parse(data.map((line) => line.slice(5)).join('\n')))
        }
      }
    } catch {
      // The connection is over.
    }
  }

  async sees(until: (state: Lab.BoardState) => boolean, what: Text): Promise<void> {
    await eventually(() => this.messages.at(-1), {
      until: (state) => state !== undefined && until(state),
      description: means.liveSees(what),
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort()
  }
}
