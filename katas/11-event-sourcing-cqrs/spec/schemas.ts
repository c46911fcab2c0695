/** The contracts of both APIs, as JSON schemas: what the comments in `src/commands.ts` and `src/queries.ts` say. */

const text = { type: 'string' }
const id = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' }
const position = { type: 'string', pattern: '^[0-2]-\\d+$' }
const count = { type: 'integer', minimum: 0 }
const number = { type: 'integer', minimum: 1 }

/** An object with these properties, all of them, and no others. */
const exactly = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

export const receiptSchema = exactly({ accountId: id, commandId: id, seq: number, position })

export const summarySchema = exactly({ accountId: id, owner: text, cents: count, seq: number, position })

export const listSchema = exactly({ accounts: { type: 'array', items: summarySchema } })

const entry = exactly({
  seq: number,
  type: { enum: ['AccountCreated', 'MoneyDeposited', 'MoneyWithdrawn'] },
  commandId: id,
  cents: count,
  balance: count,
  at: count,
  position,
})

export const historySchema = exactly({ entries: { type: 'array', items: entry } })

export const errorSchema = exactly({
  error: { type: 'string', pattern: '\\S' },
  code: { type: 'string', pattern: '^[a-z-]+$' },
})
