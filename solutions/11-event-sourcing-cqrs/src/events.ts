import { type AccountEvent, eventSchema, MAX_CENTS, oldEventSchema } from './contract.ts'

export class BadEventError extends Error {
  override readonly name = 'BadEventError'
}

export interface EventRecord {
  key: string
  value: string
}

export function centsOf(amount: string): number {
  const [, euros, fraction = ''] = /^(\d{1,14})(?:\.(\d{1,2}))?$/.exec(amount) ?? []
  if (euros === undefined) throw new BadEventError(`amount: ${JSON.stringify(amount)} is no amount like 12.50`)
  // Digits put side by side: up to 16 of them, and nothing is rounded before the comparison that could come below the limit by it.
  const cents = BigInt(euros + fraction.padEnd(2, '0'))
  if (cents < 1n || cents > BigInt(MAX_CENTS))
    throw new BadEventError(`amount: ${amount} is less than a cent, or more than an account can hold`)
  return Number(cents)
}

export function readEvent(key: Uint8Array | null, value: Uint8Array | null, timestamp: number): AccountEvent {
  const json = jsonOf(value)
  const event = isNew(json) ? newEvent(json) : oldEvent(json, timestamp)
  if (key === null || textOf(key) !== event.accountId)
    throw new BadEventError(`the key is not the account's id, ${event.accountId}`)
  return event
}

export function recordOf(event: AccountEvent): EventRecord {
  return { key: event.accountId, value: JSON.stringify(eventSchema.parse({ version: 2, ...event })) }
}

const isNew = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'version' in json && json.version !== 1

function newEvent(json: unknown): AccountEvent {
  const checked = eventSchema.safeParse(json)
  if (!checked.success) throw bad(checked.error)
  const { version: _, ...event } = checked.data
  return event
}

/** The one place that knows how the bank wrote events before. */
function oldEvent(json: unknown, timestamp: number): AccountEvent {
  const checked = oldEventSchema.safeParse(json)
  if (!checked.success) throw bad(checked.error)
  const old = checked.data
  const event = { commandId: old.id, accountId: old.account, seq: null, at: timestamp }
  if (old.type === 'AccountCreated') return { ...event, type: old.type, owner: old.owner }
  return { ...event, type: old.type, cents: centsOf(old.amount) }
}

function bad({ issues }: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): BadEventError {
  return new BadEventError(issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join('; '))
}

function jsonOf(value: Uint8Array | null): unknown {
  if (value === null) throw new BadEventError('there is no value')
  try {
    return JSON.parse(textOf(value))
  } catch {
    throw new BadEventError('the value is no JSON in UTF-8')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new BadEventError('these bytes are no UTF-8')
  }
}
