/** What the listener has published, beside what the chain holds. */
import { eventually, expect, type ReadableRecord, readable, type Text, type Topics } from '#harness'
import type { Chain } from '#harness/chain'
import type * as Lab from '../src/index.ts'
import { blocksOf } from './chain.ts'
import { means } from './means.ts'

/** What is told of a thing, one after another: `pending confirmed`. */
type Stories = Record<string, string>

const STORIES = ['pending', 'pending confirmed', 'pending retracted']

const statusOf = ({ value }: ReadableRecord): string => String(Object(value).status)
const idOf = ({ headers }: ReadableRecord): string => String(headers['id'])
const blockIdOf = ({ key, value }: ReadableRecord): string => `block ${key} ${Object(value).hash}`

export const transactionId = (one: Lab.ChainTransaction): string => `${one.blockHash}:${one.hash}`
export const eventId = (one: Lab.ChainEvent): string => `${one.blockHash}:${one.transactionHash}:${one.logIndex}`

export interface FollowedOptions {
  topics: Topics
  chain: Chain
  contracts: readonly string[]
  confirmations: number
  fromBlock?: number
}

export class Published {
  readonly #options: FollowedOptions

  constructor(options: FollowedOptions) {
    this.#options = options
  }

  /** Committed records of a topic. */
  async records(topic: string): Promise<ReadableRecord[]> {
    return (await this.#options.topics.read(topic)).map(readable)
  }

  async blocks(): Promise<Lab.BlockRecord[]> {
    return (await this.records('blockchain-blocks')).map(({ value }) => value as Lab.BlockRecord)
  }

  async #stories(): Promise<Stories> {
    const lists = [
      (await this.records('blockchain-transactions')).map((one) => [idOf(one), statusOf(one)] as const),
      (await this.records('blockchain-events')).map((one) => [idOf(one), statusOf(one)] as const),
      (await this.records('blockchain-blocks')).map((one) => [blockIdOf(one), statusOf(one)] as const),
    ]
    const told = Map.groupBy(lists.flat(), ([id]) => id)
    return Object.fromEntries([...told].map(([id, list]) => [id, list.map(([, status]) => status).join(' ')]))
  }

  /** Of each thing that is in the chain now what is to be told by now. */
  async #wanted(): Promise<Stories> {
    const { chain, contracts, confirmations, fromBlock = 0 } = this.#options
    const blocks = await blocksOf(chain, contracts, fromBlock)
    const height = await chain.height()
    return Object.fromEntries(
      blocks.flatMap((block) => {
        const story = height - block.number >= confirmations ? 'pending confirmed' : 'pending'
        const ids = [
          ...block.transactions.map(transactionId),
          ...block.events.map(eventId),
          `block ${block.number} ${block.hash}`,
        ]
        return ids.map((id) => [id, story] as const)
      }),
    )
  }

  async #look() {
    const wanted = await this.#wanted()
    const seen = await this.#stories()
    const differing = Object.entries(wanted).filter(([id, story]) => seen[id] !== story)
    const left = Object.entries(seen).filter(([id, story]) => !(id in wanted) && story !== 'pending retracted')
    return {
      missing: differing.map(([id, story]) => `${id}: ${seen[id] ?? 'nothing'}, not ${story}`).slice(0, 5),
      notRetracted: left.map(([id, story]) => `${id}: ${story}`).slice(0, 5),
      impossible: Object.entries(seen)
        .filter(([, story]) => !STORIES.includes(story))
        .map(([id, story]) => `${id}: ${story}`),
      retracted: Object.values(seen).filter((story) => story === 'pending retracted').length,
    }
  }

  /** Until what is told is what the chain holds, and no more. Gives how many things were retracted. */
  async settled(why?: Text, timeoutMs = 15_000): Promise<number> {
    const last = await eventually(() => this.#look(), {
      until: ({ missing, notRetracted, impossible }) =>
        missing.length + notRetracted.length === 0 || impossible.length > 0,
      timeoutMs,
      description: means.settled(why),
    })
    expect(last.impossible, means.impossible(why)).toEqual([])
    return last.retracted
  }

  /** Until the block of this number is told as pending. What was written before it in any way is there then. */
  async sees(number: number): Promise<void> {
    await eventually(() => this.blocks(), {
      until: (blocks) => blocks.some((one) => one.number === number && one.status === 'pending'),
      description: means.seesBlock(number),
    })
  }
}
