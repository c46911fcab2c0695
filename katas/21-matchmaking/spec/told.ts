import type { TopologyOutput } from '#harness'
import type * as Lab from '../src/index.ts'

/** Far from 0, and a multiple of every step of time that the tests take. */
export const START = Date.UTC(2030, 0, 1)

/** A request to play. What is not said: ticket 1, region eu, rating 1000. */
export interface Wish {
  player: string
  ticket?: number
  region?: string
  rating?: number
}

/** Names that are in no other field: whoever sees one where it does not belong knows what leaked. */
export const nameOf = (player: string): string => `~${player.slice(0, 30)}`

export function joinText({ player, ticket = 1, region = 'eu', rating = 1_000 }: Wish): string {
  return JSON.stringify({ v: 1, type: 'join', ticket, name: nameOf(player), region, rating } satisfies Lab.Join)
}

export const cancelText = (ticket: number): string =>
  JSON.stringify({ v: 1, type: 'cancel', ticket } satisfies Lab.Cancel)

type Seen = Pick<TopologyOutput, 'key' | 'value'> & { timestamp: number }

const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString()

export interface MatchTold {
  key: string
  value: Lab.Match
  /** The timestamp of the record, in ms after START. */
  at: number
  /** `eu ann#1 bob#1 @500`: in the order of the match. */
  told: string
}

export function matchOf({ key, value, timestamp }: Seen): MatchTold {
  const match = JSON.parse(textOf(value)) as Lab.Match
  const at = timestamp - START
  return { key: textOf(key), value: match, at, told: toldMatch(match.region, match.players, at) }
}

export const toldMatch = (region: string, players: readonly { player: string; ticket: number }[], at: number): string =>
  `${region} ${players.map(({ player, ticket }) => `${player}#${ticket}`).join(' ')} @${at}`

export interface NotificationTold {
  player: string
  value: Lab.Notification
  /** `ann #1 matched eu @500`, the time being that of the match; a match that is in no record of matches is `?`. */
  told: string
}

export function notificationOf({ key, value }: Seen, matches: readonly MatchTold[]): NotificationTold {
  const player = textOf(key)
  const notification = JSON.parse(textOf(value)) as Lab.Notification
  const { type, ticket } = notification
  const head = `${player} #${ticket} ${type}`
  if (notification.type !== 'matched') return { player, value: notification, told: head }
  const match = matches.find((one) => one.value.match === notification.match)
  const isHis = match?.value.players.some((one) => one.player === player && one.ticket === ticket)
  return {
    player,
    value: notification,
    told: `${head} ${notification.region} ${match && isHis ? `@${match.at}` : '?'}`,
  }
}

export const told = (some: readonly { told: string }[]): string[] => some.map((one) => one.told)
