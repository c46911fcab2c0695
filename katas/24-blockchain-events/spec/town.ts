/** A listener of a test on the chain of the test. */
import { type Component, eventually, type Subject, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, openTown, type Town } from './chain.ts'
import { means } from './means.ts'
import { Published } from './published.ts'

export type App = Subject<typeof Lab>

interface World {
  topics: Topics
  component: (name: 'chain') => Component
}

export interface Listened extends Town {
  /** What listeners are started with, unless they are given something else. */
  options: Lab.ListenerOptions
  published: Published
  /** A transfer of the first account to the second, not sent yet. */
  transfer(value: bigint): ReturnType<Town['chain']['call']>
  /** Sends a transfer and makes a block. */
  block(value: bigint): Promise<void>
}

/** Topics, and a chain that is one block high. */
export async function openListened({ topics, component }: World, confirmations = 2): Promise<Listened> {
  await createTopics(topics)
  const town = await openTown(component)
  const { chain, token, nodeUrl, accounts } = town
  const transfer = (value: bigint) => chain.call(accounts[0]!, token, ['transfer', accounts[1]!, value])
  return {
    ...town,
    options: { nodeUrl, contracts: [token], confirmations, everyMs: 40 },
    published: new Published({ topics, chain, contracts: [token], confirmations }),
    transfer,
    async block(value) {
      await chain.send(transfer(value))
      await chain.mine()
    },
  }
}

interface Stateful {
  state(): Promise<string>
}

export async function untilState(listener: Stateful, wanted: Lab.ListenerState, why: Text): Promise<void> {
  await eventually(() => listener.state(), {
    until: (state) => state === wanted,
    description: means.untilState(wanted, why),
  })
}
