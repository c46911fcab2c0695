import { type Ctx, notImplemented } from '#harness/kata'
import type { Request } from './contract.ts'

export interface Sent {
  player: string
  request: Request
}

/**
 * Task 21.1. Sends the requests to `match-requests`, each keyed by its player, those of a player in the order of the list.
 *
 * - What breaks the contract is refused before anything is sent: rejects with an error that names its place in the list, counted from 0, and nothing of the list
 *   is sent.
 * - Many go together: of 10,000 requests at most 200 Produce requests.
 * - A request is written once, also where the broker's answer is lost on the way.
 * - Resolves when all are acknowledged; rejects where one is refused, and within 10 s where no broker answers.
 */
export async function sendRequests(_ctx: Ctx, _requests: Sent[]): Promise<void> {
  return notImplemented('21.1')
}
