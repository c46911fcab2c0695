/** By user: sessions, whether there is a profile, and what was answered. */
import {
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  PunctuationType,
  Stores,
  StreamRecord,
  string,
} from '#harness/streams'
import type { Reply } from '../contract.ts'
import type { OnlineStatus, ProfileCommand, ProfileUpdate, SessionEvent } from '../contract-of-profile.ts'
import { type Presence, presenceAfter, presenceAt } from './presence.ts'

export type DeskInput = { session: SessionEvent } | { command: ProfileCommand }
export type DeskOutput = { status: OnlineStatus | null } | { profile: ProfileUpdate | null } | { reply: Reply }

interface User {
  hasProfile: boolean
  presence: Presence | null
  /** The state that was told last. */
  told: OnlineStatus['state'] | null
  /** The latest commands and their answers, the oldest first. */
  answered: Reply[]
}

const STORE = 'users'
const REMEMBERED = 1_000
const LOOK_EVERY_MS = 1_000

export function usersStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<User>())
}

export class ProfileDesk implements Processor<string, DeskInput, string, DeskOutput> {
  static readonly store = STORE
  #context!: ProcessorContext<string, DeskOutput>
  #users!: KeyValueStore<string, User>

  init(context: ProcessorContext<string, DeskOutput>): void {
    this.#context = context
    this.#users = context.getStateStore(STORE)
    context.schedule(LOOK_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => this.#lookForLost(now))
  }

  process({ key: userId, value: input }: StreamRecord<string, DeskInput>): void {
    const now = this.#context.currentSystemTimeMs()
    const user = this.#users.get(userId) ?? { hasProfile: false, presence: null, told: null, answered: [] }
    if ('session' in input) user.presence = presenceAfter(user.presence, input.session, now)
    else this.#decide(userId, user, input.command, now)
    this.#tellStatus(userId, user, now)
    this.#users.put(userId, user)
  }

  #decide(userId: string, user: User, command: ProfileCommand, now: number): void {
    const earlier = user.answered.find(({ commandId }) => commandId === command.commandId)
    if (earlier) {
      this.#say(userId, { reply: earlier }, now)
      return
    }
    const reply: Reply =
      command.type === 'delete' && !user.hasProfile
        ? { commandId: command.commandId, outcome: 'refused', reason: 'unknown-user' }
        : { commandId: command.commandId, outcome: 'done' }
    if (command.type === 'put') {
      user.hasProfile = true
      this.#say(userId, { profile: { ...command.profile, at: command.at } }, now)
    } else if (user.hasProfile) {
      Object.assign(user, { hasProfile: false, presence: null, told: null })
      this.#say(userId, { profile: null }, now)
      this.#say(userId, { status: null }, now)
    }
    user.answered = [...user.answered, reply].slice(-REMEMBERED)
    this.#say(userId, { reply }, now)
  }

  #tellStatus(userId: string, user: User, now: number): void {
    const status = user.presence?.status
    if (!user.hasProfile || !status || status.state === user.told) return
    user.told = status.state
    this.#say(userId, { status }, now)
  }

  #lookForLost(now: number): void {
    for (const [userId, user] of [...this.#users.all()]) {
      if (user.presence?.status.state !== 'online') continue
      const presence = presenceAt(user.presence, now)
      if (presence.status.state === 'online') continue
      const after = { ...user, presence }
      this.#tellStatus(userId, after, now)
      this.#users.put(userId, after)
    }
  }

  #say(userId: string, output: DeskOutput, now: number): void {
    this.#context.forward(new StreamRecord(userId, output, now))
  }
}
