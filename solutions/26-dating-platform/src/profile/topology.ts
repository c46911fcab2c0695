import type { Ctx } from '#harness/kata'
import { bytes, Consumed, json, Produced, StreamsBuilder, string, type Topology } from '#harness/streams'
import { type Reply, TOPIC } from '../contract.ts'
import {
  type OnlineStatus,
  type ProfileUpdate,
  profileCommandSchema,
  sessionEventSchema,
} from '../contract-of-profile.ts'
import { ReadByUser } from '../reading.ts'
import { type DeskInput, type DeskOutput, ProfileDesk, usersStore } from './desk.ts'

export function profileTopology(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(usersStore())
  const sessions = builder
    .stream(ctx.name(TOPIC.sessions), Consumed.with(bytes, bytes))
    .process(() => new ReadByUser(ctx, sessionEventSchema))
    .mapValues((session): DeskInput => ({ session }))
  const commands = builder
    .stream(ctx.name(TOPIC.profileCommands), Consumed.with(bytes, bytes))
    .process(() => new ReadByUser(ctx, profileCommandSchema))
    .mapValues((command): DeskInput => ({ command }))
  const said = sessions.merge(commands).process(() => new ProfileDesk(), ProfileDesk.store)
  said
    .flatMapValues((it: DeskOutput) => ('status' in it ? [it.status] : []))
    .to(ctx.name(TOPIC.onlineStatus), Produced.with(string, json<OnlineStatus | null>()))
  said
    .flatMapValues((it: DeskOutput) => ('profile' in it ? [it.profile] : []))
    .to(ctx.name(TOPIC.profiles), Produced.with(string, json<ProfileUpdate | null>()))
  said
    .flatMapValues((it: DeskOutput) => ('reply' in it ? [it.reply] : []))
    .to(ctx.name(TOPIC.replies), Produced.with(string, json<Reply>()))
  return builder.build()
}
