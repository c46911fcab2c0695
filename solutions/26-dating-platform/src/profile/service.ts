import type { Ctx } from '#harness/kata'
import { runApplication } from '../applications.ts'
import { APPLICATION, TOPIC } from '../contract.ts'
import type { Service, ServiceOptions } from '../running.ts'
import { profileTopology } from './topology.ts'

export function startProfileService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  return runApplication(ctx, {
    ...options,
    id: APPLICATION.profile,
    topology: profileTopology(ctx),
    topics: [TOPIC.sessions, TOPIC.profileCommands, TOPIC.onlineStatus, TOPIC.profiles, TOPIC.replies],
  })
}
