import { json, type KeyValueStore, Stores, string } from '#harness/streams'
import { z } from 'zod'
import { clientSchema, type Request, requestSchema } from './contract.ts'

const waitingSchema = z.object({ turn: z.int().min(0), client: clientSchema, request: requestSchema })
export type Waiting = z.infer<typeof waitingSchema>

const ROOM = 'waiting-room'

export const waitingRoomStore = Stores.keyValueStoreBuilder(
  Stores.inMemoryKeyValueStore(ROOM),
  string,
  json<Waiting>(waitingSchema),
)

export interface WaitingRoom {
  /** How many of this client wait. */
  count(client: string): number
  enter(client: string, request: Request): void
  leave(waiting: Waiting): void
  /** All, in the order in which they came. */
  inTurn(): Waiting[]
}

export function waitingRoom(store: <K, V>(name: string) => KeyValueStore<K, V>): WaitingRoom {
  const room = store<string, Waiting>(ROOM)
  const place = ({ client, turn }: { client: string; turn: number }) => `${client}/${String(turn).padStart(16, '0')}`
  const inTurn = () => [...room.all()].map(([, waiting]) => waiting).sort((a, b) => a.turn - b.turn)
  // Only the order among those who wait matters: after a restart it goes on behind the last of them.
  let nextTurn = (inTurn().at(-1)?.turn ?? -1) + 1
  return {
    count(client) {
      let count = 0
      // '0' is the character after '/'.
      for (const _ of room.range(`${client}/`, `${client}0`)) count++
      return count
    },
    enter(client, request) {
      const waiting = { turn: nextTurn++, client, request }
      room.put(place(waiting), waiting)
    },
    leave(waiting) {
      room.delete(place(waiting))
    },
    inTurn,
  }
}
