import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = {
  transactions: 'blockchain-transactions',
  events: 'blockchain-events',
  blocks: 'blockchain-blocks',
  checkpoints: 'blockchain-checkpoints',
  stats: 'blockchain-stats',
} as const

/** Of the listener, through `ctx.name`: of all that ever start, the broker lets the newest write, and no other. */
export const TRANSACTIONAL_ID = 'blockchain-listener'

/** The `application.id` of the statistics, and so their group: `ctx.name(APPLICATION)`. */
export const APPLICATION = 'blockchain-statistics'

/** A block is confirmed once so many blocks stand on it, where nobody asks for another number. */
export const CONFIRMATIONS = 6

/** A call of the node that has no whole answer after so long has failed. */
export const NODE_PATIENCE_MS = 2_000

/** 32 bytes, in lower case. */
export const hashSchema = z.string().regex(/^0x[0-9a-f]{64}$/)

/** 20 bytes, in lower case. Elsewhere addresses may be spelled with capitals, and mean the same. */
export const addressSchema = z.string().regex(/^0x[0-9a-f]{40}$/)

/** Of a contract's tokens or of wei: up to 256 bits, so it is decimal text and never a number of JSON. */
export const amountSchema = z.string().regex(/^(0|[1-9]\d{0,77})$/)

/**
 * What has become of a block, and so of all that it holds: it is in the chain (`pending`), so many blocks stand on it that it will stay (`confirmed`), or another one took its
 * place (`retracted`). Each thing is told as `pending` first, and then as one of the others. Where a block comes back into the chain, it is told anew.
 */
export const statusSchema = z.enum(['pending', 'confirmed', 'retracted'])
export type Status = z.infer<typeof statusSchema>

/** ERC-20's events. `keccak256('Transfer(address,address,uint256)')` is the first topic of its logs, and so for the other. */
export const TRANSFER_TOPIC = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
export const APPROVAL_TOPIC = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

const place = {
  blockNumber: z.int().min(0),
  blockHash: hashSchema,
  /** The time of the block, in ms since the epoch. It is the timestamp of the record too. */
  at: z.int().min(0),
}

export const transactionSchema = z.object({
  ...place,
  hash: hashSchema,
  from: addressSchema,
  /** Null: it makes a contract. */
  to: addressSchema.nullable(),
  /** In wei: what it was to pay. */
  value: amountSchema,
  /** In wei: gas used, times the price that was paid for it. A transaction that failed costs it too. */
  fee: amountSchema,
  /** False: it was reverted. It stands in the block all the same, with no effect but its fee. */
  succeeded: z.boolean(),
})
export type ChainTransaction = z.infer<typeof transactionSchema>

const logged = { ...place, transactionHash: hashSchema, logIndex: z.int().min(0), contract: addressSchema }

export const eventSchema = z.discriminatedUnion('name', [
  z.object({ ...logged, name: z.literal('Transfer'), from: addressSchema, to: addressSchema, value: amountSchema }),
  z.object({
    ...logged,
    name: z.literal('Approval'),
    owner: addressSchema,
    spender: addressSchema,
    value: amountSchema,
  }),
])
export type ChainEvent = z.infer<typeof eventSchema>

/** A value of `blockchain-transactions`, as JSON. Key: `from`. Header `id`: `blockHash:hash`. */
export const transactionRecordSchema = transactionSchema.extend({ status: statusSchema })

/** A value of `blockchain-events`, as JSON. Key: `contract`. Header `id`: `blockHash:transactionHash:logIndex`. */
export const eventRecordSchema = z.intersection(eventSchema, z.object({ status: statusSchema }))

/** A value of `blockchain-blocks`, as JSON. Key: `number`, in decimal: the last record of a number says which block is there now. */
export const blockRecordSchema = z.object({
  number: z.int().min(0),
  hash: hashSchema,
  parentHash: hashSchema,
  at: z.int().min(0),
  /** How many it has. */
  transactions: z.int().min(0),
  /** How many of them are published: those of the contracts that are listened to. */
  events: z.int().min(0),
  status: statusSchema,
})
export type BlockRecord = z.infer<typeof blockRecordSchema>

/** A block with all that is published of it: transactions and events in the order of the chain. */
export interface Block {
  number: number
  hash: string
  parentHash: string
  at: number
  transactions: ChainTransaction[]
  events: ChainEvent[]
}

/** ERC-20 tells of tokens that come into the world as sent by this address, and of those that leave it as sent to it. It holds none. */
export const NOBODY = '0x0000000000000000000000000000000000000000'

/** A key of `blockchain-stats`: JSON without spaces, the fields in this order. Bytes decide about partition and compaction. */
export const statKeySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contract'), contract: addressSchema }),
  z.object({ kind: z.literal('holder'), contract: addressSchema, address: addressSchema }),
  z.object({ kind: z.literal('sender'), address: addressSchema }),
])
export type StatKey = z.infer<typeof statKeySchema>

const count = z.int().min(0)

/** Of a contract: all of its events, its transfers among them, and how much these moved (tokens that come into the world or leave it, too). */
export const contractTotalsSchema = z.object({ events: count, transfers: count, volume: amountSchema })
/** Of what an address had to do with one contract: in how many transfers it stands, and what it got and gave in them. */
export const holderTotalsSchema = z.object({ transfers: count, received: amountSchema, sent: amountSchema })
/** Of an address that sends transactions: how many, how many of them failed, all fees, and what it paid (in wei; what failed pays nothing but its fee). */
export const senderTotalsSchema = z.object({
  transactions: count,
  failed: count,
  fees: amountSchema,
  paid: amountSchema,
})

/** A value of `blockchain-stats`, as JSON: of what is in pending blocks, and of what is in confirmed ones. By the kind of the key. */
const both = <T extends z.ZodType>(totals: T) => z.object({ pending: totals, confirmed: totals })
export const statSchema = {
  contract: both(contractTotalsSchema),
  holder: both(holderTotalsSchema),
  sender: both(senderTotalsSchema),
} as const
export type ContractStat = z.infer<(typeof statSchema)['contract']>
export type HolderStat = z.infer<(typeof statSchema)['holder']>
export type SenderStat = z.infer<(typeof statSchema)['sender']>

/** The dashboard shows the newest blocks, so many … */
export const SHOWN_BLOCKS = 30
/** … and so many contracts and senders. */
export const SHOWN_ROWS = 10

/** What the dashboard knows, as `/state` gives it and as each message of `/live` brings it, whole. */
export interface BoardState {
  /** The blocks that are in the chain now, the newest first: those with the highest numbers, `SHOWN_BLOCKS` at most. */
  blocks: BlockRecord[]
  /** Those of the largest confirmed volume, `SHOWN_ROWS` at most; of equal ones first that of the smaller address. */
  contracts: ({ contract: string } & ContractStat)[]
  /** How many contracts there are. */
  allContracts: number
  /** Those with the most confirmed transactions, `SHOWN_ROWS` at most; of equal ones first the smaller address. */
  senders: ({ address: string } & SenderStat)[]
  allSenders: number
}
