import { AHEAD_MS, type OnlineStatus, SESSION_LOST_MS, type SessionEvent } from '../contract-of-profile.ts'

export interface Presence {
  status: OnlineStatus
  alive: Record<string, number>
  closed: Record<string, number>
}

export function presenceAfter(known: Presence | null, event: SessionEvent, now: number): Presence {
  const at = event.at > now + AHEAD_MS ? now : event.at
  const before = known ? presenceAt(known, now) : { status: offline(at), alive: {}, closed: {} }
  return event.type === 'closed' ? close(before, event.sessionId, at) : seen(before, event.sessionId, at, now)
}

export function presenceAt({ status, alive, closed }: Presence, now: number): Presence {
  const oldest = now - SESSION_LOST_MS
  const kept = { alive: notBefore(alive, oldest), closed: notBefore(closed, oldest) }
  if (status.state === 'offline' || Object.keys(kept.alive).length > 0) return { status, ...kept }
  return { status: offline(Math.max(...Object.values(alive)) + SESSION_LOST_MS), ...kept }
}

function seen(before: Presence, sessionId: string, at: number, now: number): Presence {
  const isOver = Object.hasOwn(before.closed, sessionId) || at < now - SESSION_LOST_MS
  if (isOver) return before
  const alive = { ...before.alive, [sessionId]: latest(before.alive, sessionId, at) }
  return { ...before, alive, status: before.status.state === 'online' ? before.status : { state: 'online', since: at } }
}

function close(before: Presence, sessionId: string, at: number): Presence {
  const { [sessionId]: _, ...alive } = before.alive
  const closed = { ...before.closed, [sessionId]: latest(before.closed, sessionId, at) }
  const wasTheLast = Object.hasOwn(before.alive, sessionId) && Object.keys(alive).length === 0
  return { alive, closed, status: wasTheLast ? offline(at) : before.status }
}

/** Sessions have any names, `constructor` too: only what was put there counts. */
const latest = (times: Record<string, number>, sessionId: string, at: number) =>
  Object.hasOwn(times, sessionId) ? Math.max(at, times[sessionId]!) : at

const offline = (since: number): OnlineStatus => ({ state: 'offline', since })

const notBefore = (times: Record<string, number>, oldest: number) =>
  Object.fromEntries(Object.entries(times).filter(([, at]) => at >= oldest))
