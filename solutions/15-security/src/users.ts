/** Tasks 15.2 and 15.4: users. */
import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { alterUserScramCredentialsV0, describeUserScramCredentialsV0, ScramMechanisms } from '@platformatic/kafka'
import { aclsOf, applyRights, asAdmin } from './acls.ts'
import type { Access, Rights } from './contract.ts'
import { kindOf, onConnection } from './raw.ts'

const iterations = 8_192
const mechanism = ScramMechanisms.SCRAM_SHA_256

export interface UserRow extends Rights {
  password: string
}

export async function createUser(access: Access, user: { username: string; password: string }): Promise<void> {
  const salt = randomBytes(24)
  const saltedPassword = pbkdf2Sync(user.password, salt, iterations, 32, 'sha256')
  const upsertion = { name: user.username, mechanism, iterations, salt, saltedPassword }
  await onConnection(access, (connection) => alterUserScramCredentialsV0.api.async(connection, [], [upsertion]))
}

export async function applyMatrix(access: Access, matrix: UserRow[]): Promise<void> {
  for (const row of matrix) {
    await createUser(access, row)
    await applyRights(access, row)
  }
}

export async function replaceUser(
  access: Access,
  { from, to, password }: { from: string; to: string; password: string },
): Promise<void> {
  await onConnection(access, (connection) => describeUserScramCredentialsV0.api.async(connection, [{ name: from }]))
  await asAdmin(access, async (admin) => {
    const acl = (await aclsOf(admin, from)).map((entry) => ({ ...entry, principal: `User:${to}` }))
    if (acl.length > 0) await admin.createAcls({ acl })
  })
  // Who gets in finds its rights there.
  await createUser(access, { username: to, password })
}

export async function retireUser(access: Access, username: string): Promise<void> {
  // An open connection is not asked for its password again: what ends it is that it may do nothing.
  await applyRights(access, { username, write: [], read: [], groups: [] })
  const deletion = { name: username, mechanism }
  try {
    await onConnection(access, (connection) => alterUserScramCredentialsV0.api.async(connection, [deletion], []))
  } catch (error) {
    if (kindOf(error) !== 'RESOURCE_NOT_FOUND') throw error // retired already
  }
}
