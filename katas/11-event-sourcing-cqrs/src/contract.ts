import { z } from 'zod'

/** The one topic of this lab, through `ctx.name`. Its key is the account's id, in UTF-8; its records are JSON in UTF-8. */
export const TOPIC = { events: 'account-events' } as const

export const PARTITIONS = 3

/** The largest balance and the largest amount, in cents: the last whole number that a JavaScript number tells from its neighbours. */
export const MAX_CENTS = Number.MAX_SAFE_INTEGER

/** A request that Kafka keeps waiting is answered with 503 after so long, by `ctx.clock`. */
export const ANSWER_LIMIT_MS = 5_000

/** The longest body of a request, in bytes. */
export const MAX_BODY = 64 * 1024

/** Settings for kafkajs consumers: a rebalance is noticed within 300 ms, and `stop()` waits for a fetch 100 ms at most (defaults: 3 s and 5 s). */
export const MEMBER = { heartbeatInterval: 300, maxWaitTimeInMs: 100 } as const

/** Of accounts and of commands: letters of ASCII, digits, `_` and `-`. `constructor` and `__proto__` are ids like any other. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** Money is a whole number of cents, never a fraction of anything. Amounts are positive. */
export const centsSchema = z.number().int().min(1).max(MAX_CENTS)

/** 1 to 100 UTF-16 code units, whole characters. */
export const ownerSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => text.isWellFormed(), 'half of a surrogate pair is no character')

/** What a client wants. `commandId` is the client's: the same command sent again has the same id. Ids belong to their account. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('CreateAccount'), commandId: idSchema, accountId: idSchema, owner: ownerSchema }),
  z.object({ type: z.literal('Deposit'), commandId: idSchema, accountId: idSchema, cents: centsSchema }),
  z.object({ type: z.literal('Withdraw'), commandId: idSchema, accountId: idSchema, cents: centsSchema }),
])

export type Command = z.infer<typeof commandSchema>

const envelope = {
  version: z.literal(2),
  /** Of the command that it answers. */
  commandId: idSchema,
  accountId: idSchema,
  /** The account's events are numbered 1, 2, 3 …: what the writer took for the next number when it decided. */
  seq: z.number().int().min(1),
  /** When it was decided, by `ctx.clock`. */
  at: z.number().int().min(0),
}

/** What is written to `account-events`. Fields that it does not name are allowed, and mean nothing. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('AccountCreated'), owner: ownerSchema }),
  z.object({ ...envelope, type: z.literal('MoneyDeposited'), cents: centsSchema }),
  z.object({ ...envelope, type: z.literal('MoneyWithdrawn'), cents: centsSchema }),
])

const oldEnvelope = {
  version: z.literal(1).optional(),
  /** The id of its command. */
  id: idSchema,
  account: idSchema,
}

/** Cents as people write euros: `12`, `12.5` and `12.50`. */
const amount = z.string().regex(/^\d{1,14}(\.\d{1,2})?$/)

/**
 * What the bank wrote until last year, and what still stands in the topic: no `version` or 1, no `seq`, no time but the record's own, and
 * amounts as text. Nobody writes it any more, and nobody rewrites it: a log is not edited.
 */
export const oldEventSchema = z.discriminatedUnion('type', [
  z.object({ ...oldEnvelope, type: z.literal('AccountCreated'), owner: ownerSchema }),
  z.object({ ...oldEnvelope, type: z.literal('MoneyDeposited'), amount }),
  z.object({ ...oldEnvelope, type: z.literal('MoneyWithdrawn'), amount }),
])

/** An event as the code knows it, whatever its version was: `seq` is null where it came without one. */
export type AccountEvent = { commandId: string; accountId: string; seq: number | null; at: number } & (
  | { type: 'AccountCreated'; owner: string }
  | { type: 'MoneyDeposited' | 'MoneyWithdrawn'; cents: number }
)

/** Where a record stands: `PARTITION-OFFSET`, for example `2-17`. */
export type Position = string

/** An event that stands in the topic. */
export interface Recorded {
  position: Position
  event: AccountEvent
}

/** One event that counted, as the account's owner sees it. */
export interface Entry {
  /** 1, 2, 3 … without a gap, also where the event came without a number. */
  seq: number
  type: AccountEvent['type']
  commandId: string
  /** 0 for `AccountCreated`. */
  cents: number
  /** After it. */
  balance: number
  at: number
  position: Position
}

/** An account, folded from its events. */
export interface Account {
  accountId: string
  owner: string
  /** The balance. */
  cents: number
  /** Of its last entry. */
  seq: number
  position: Position
  /** Every event that counted, in order. */
  entries: Entry[]
}

/** Why a command is refused. The name is for programs, and travels in answers as `code`. */
export type Refusal =
  | 'no-account'
  | 'account-exists'
  | 'insufficient-funds'
  | 'balance-too-large'
  /** The account has this command's id already, of a command that wanted something else. */
  | 'command-id-reused'
