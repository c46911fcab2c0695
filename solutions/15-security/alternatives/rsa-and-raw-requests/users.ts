/** Users over one session a call. */
import {
  alterUserScramCredentialsV0,
  type Connection,
  describeUserScramCredentialsV0,
  ScramMechanisms,
} from '@platformatic/kafka'
import { aclsOf, applyRights, replaceAcls } from './acls.ts'
import type { Access, Rights } from './contract.ts'
import { salted } from './scram.ts'
import { Session } from './session.ts'

export interface UserRow extends Rights {
  password: string
}

const mechanism = ScramMechanisms.SCRAM_SHA_256

const upsert = (connection: Connection, { username, password }: { username: string; password: string }) =>
  alterUserScramCredentialsV0.api.async(connection, [], [{ name: username, mechanism, ...salted(password) }])

export async function createUser(admin: Access, user: { username: string; password: string }): Promise<void> {
  await using session = await Session.first(admin)
  await upsert(session.connection, user)
}

export async function applyMatrix(admin: Access, matrix: UserRow[]): Promise<void> {
  await Promise.all(
    matrix.map(async (row) => {
      await applyRights(admin, row)
      await createUser(admin, row)
    }),
  )
}

export async function replaceUser(
  admin: Access,
  { from, to, password }: { from: string; to: string; password: string },
): Promise<void> {
  await using session = await Session.first(admin)
  const missing = await session.errorOf((connection) =>
    describeUserScramCredentialsV0.api.async(connection, [{ name: from }]),
  )
  if (missing !== 'NONE') throw new Error(`there is no user ${from}: ${missing}`)
  const rights = (await aclsOf(session, from)).map((acl) => ({ ...acl, principal: `User:${to}` }))
  await replaceAcls(session, to, rights)
  await upsert(session.connection, { username: to, password })
}

export async function retireUser(admin: Access, username: string): Promise<void> {
  await using session = await Session.first(admin)
  const deletion = { name: username, mechanism }
  const kind = await session.errorOf((connection) => alterUserScramCredentialsV0.api.async(connection, [deletion], []))
  await replaceAcls(session, username, [])
  if (!['NONE', 'RESOURCE_NOT_FOUND'].includes(kind)) throw new Error(`${username} was not retired: ${kind}`)
}
