/** The platform that the tests run on, and tenants that are made past the graded code. */
import { type Subject, securedTest, type Topics } from '#harness'
import { type Login, makeAcls, setPassword, settled } from '#harness/access'
import type * as Lab from '../src/index.ts'

export type App = Subject<typeof Lab>

export interface Platform {
  /** The super user, past the wire. */
  readonly login: Login
  /** A tenant's user, with the password that `admit` gives it. */
  as(tenant: string): Login
  /** Topics, user and rights of a tenant, as the text has them. */
  admit(tenant: string, options?: { streams?: string[]; partitions?: number }): Promise<void>
  /** What was asked of the cluster until now is in force. */
  settled(): Promise<void>
}

/** A test on a broker with users, ACLs and quotas; not run where none can be started. */
export const test = securedTest.extend('platform', async ({ cluster, topics, needs }): Promise<Platform> => {
  needs('scripts')
  const { username = '', password = '' } = cluster.clientConfig.sasl ?? {}
  const login = { brokers: cluster.bootstrapServers, username, password }
  const as = (tenant: string) => ({ ...login, username: topics.name(tenant), password: `of-${tenant}` })
  return {
    login,
    as,
    settled: () => settled(topics),
    async admit(tenant, { streams = ['orders'], partitions = 1 } = {}) {
      for (const name of ['inbox', ...streams]) await makeTopic(topics, `${tenant}.${name}`, partitions)
      const { username, password } = as(tenant)
      await setPassword(login, username, password)
      const [principal, prefix] = [`User:${username}`, topics.name(`${tenant}.`)]
      await makeAcls(login, [
        { principal, resource: 'TOPIC', name: topics.name(`${tenant}.inbox`), operation: 'WRITE' },
        { principal, resource: 'TOPIC', name: prefix, pattern: 'PREFIXED', operation: 'READ' },
        { principal, resource: 'GROUP', name: prefix, pattern: 'PREFIXED', operation: 'READ' },
      ])
      await settled(topics)
    },
  }
})

/** It keeps the broker's time. */
export function makeTopic(topics: Topics, name: string, partitions = 1): Promise<void> {
  return topics.create(name, { partitions, config: { 'message.timestamp.type': 'LogAppendTime' } })
}
