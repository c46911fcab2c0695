import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import {
  type BlockRecord,
  type BoardState,
  blockRecordSchema,
  type ContractStat,
  type SenderStat,
  SHOWN_BLOCKS,
  SHOWN_ROWS,
  type StatKey,
  statKeySchema,
  statSchema,
  TOPIC,
} from './contract.ts'
import { page } from './page.ts'

export interface DashboardOptions {
  port?: number
}

export interface Dashboard {
  url: string
  stop(): Promise<void>
}

/** The last value of each key, by topic and key. */
interface Table {
  blocks: Map<string, BlockRecord>
  contracts: Map<string, { contract: string } & ContractStat>
  senders: Map<string, { address: string } & SenderStat>
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  await whenBrokerAnswers(ctx)
  const table: Table = { blocks: new Map(), contracts: new Map(), senders: new Map() }
  const clients = new Set<ServerResponse>()
  const tell = (client: ServerResponse) => client.write(`data: ${JSON.stringify(stateOf(table))}\n\n`)
  const server = createServer(async ({ url = '' }, response) => {
    const path = url.split('?')[0]
    if (path === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(page())
    else if (path === '/chart.js')
      response.setHeader('content-type', 'text/javascript').end(await readFile(chartLibrary))
    else if (path === '/state')
      response.setHeader('content-type', 'application/json').end(JSON.stringify(stateOf(table)))
    else if (path === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).write('retry: 1000\n\n')
      clients.add(response)
      response.once('close', () => clients.delete(response))
      tell(response)
    } else response.writeHead(404).end('nothing here')
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve()))

  const seen = new Map<string, bigint>()
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(`board-${Math.random()}`),
    sessionTimeout: 5_000,
    heartbeatInterval: 500,
    maxWaitTimeInMs: 100,
  })
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await consumer.disconnect()
  }
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(TOPIC.blocks), ctx.name(TOPIC.stats)], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: true,
      async eachBatch({ batch: { topic, partition, messages } }) {
        for (const { key, value, offset } of messages) {
          const place = `${topic} ${partition}`
          if (BigInt(offset) <= (seen.get(place) ?? -1n)) continue
          seen.set(place, BigInt(offset))
          try {
            const text = strict.decode(key ?? new Uint8Array([0xff]))
            const content = value === null ? null : { json: JSON.parse(strict.decode(value)) as unknown }
            if (topic === ctx.name(TOPIC.blocks)) takeBlock(table, text, content)
            else takeStat(table, text, content)
          } catch (error) {
            ctx.onReject({ topic, partition, offset, reason: `${error}` })
          }
        }
        for (const client of clients) if (!client.writableNeedDrain) tell(client)
      },
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

type Content = { json: unknown } | null

function takeBlock({ blocks }: Table, key: string, content: Content): void {
  if (String(Number(key)) !== key || !/^\d+$/.test(key)) throw new Error(`${key} is no number`)
  if (content === null) return void blocks.delete(key)
  const block = blockRecordSchema.parse(content.json)
  if (block.number !== Number(key)) throw new Error(`${key} is not ${block.number}`)
  if (block.status === 'retracted') blocks.delete(key)
  else blocks.set(key, block)
}

function takeStat({ contracts, senders }: Table, text: string, content: Content): void {
  const key: StatKey = statKeySchema.parse(JSON.parse(text))
  if (JSON.stringify(key) !== text) throw new Error('another spelling')
  if (key.kind === 'holder') return void (content && statSchema.holder.parse(content.json))
  if (content === null) {
    contracts.delete(text)
    senders.delete(text)
  } else if (key.kind === 'contract')
    contracts.set(text, { contract: key.contract, ...statSchema.contract.parse(content.json) })
  else senders.set(text, { address: key.address, ...statSchema.sender.parse(content.json) })
}

/** Texts of one length stand in the order of their numbers. */
const padded = (amount: string | number) => String(amount).padStart(80, '0')

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function stateOf({ blocks, contracts, senders }: Table): BoardState {
  const largest = [...contracts.values()].sort(
    (a, b) => byText(padded(b.confirmed.volume), padded(a.confirmed.volume)) || byText(a.contract, b.contract),
  )
  const busiest = [...senders.values()].sort(
    (a, b) => b.confirmed.transactions - a.confirmed.transactions || byText(a.address, b.address),
  )
  return {
    blocks: [...blocks.values()].sort((a, b) => b.number - a.number).slice(0, SHOWN_BLOCKS),
    contracts: largest.slice(0, SHOWN_ROWS),
    allContracts: largest.length,
    senders: busiest.slice(0, SHOWN_ROWS),
    allSenders: busiest.length,
  }
}
