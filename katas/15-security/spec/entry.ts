import { type Outcome, type Subject, settle } from '#harness'
import type * as Lab from '../src/index.ts'

/** How a call came out within the ten seconds that the lab’s text promises. */
export const within10s = <T>(call: Promise<T>): Promise<Outcome<T>> => settle(call, { withinMs: 10_000 })

/** `let in`, or the reason why not, as `logIn` tells it. */
export async function entry(app: Subject<typeof Lab>, access: Lab.Access): Promise<string> {
  return reasonOf(await within10s(app.logIn(access)))
}

export function reasonOf(outcome: Outcome<unknown>): string {
  if (outcome.state === 'resolved') return 'let in'
  if (outcome.state === 'pending') return 'nothing after 10 s'
  const { name, message } = outcome.error
  return name === 'AccessError' ? (message.split(':')[0] ?? '') : `${name}: ${message}`
}

export const messageOf = (outcome: Outcome<unknown>): string =>
  outcome.state === 'rejected' ? outcome.error.message : ''
