import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { check } from '../protocol/index.ts'
import { type Login, openAs } from './login.ts'

const [scramSha256, iterations] = [1, 4_096]

/** Makes a user for SCRAM-SHA-256, or gives one that is there another password. */
export async function setPassword(administrator: Login, username: string, password: string): Promise<void> {
  const salt = randomBytes(16)
  const saltedPassword = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const upsertions = [{ name: username, mechanism: scramSha256, iterations, salt, saltedPassword }]
  const connection = await openAs(administrator)
  const { results } = await connection.request('AlterUserScramCredentials', { deletions: [], upsertions })
  await connection.close()
  for (const { errorCode, user } of results) check('AlterUserScramCredentials', errorCode, user)
}

/** The users that have a password, with names that begin so. */
export async function usersAmong(administrator: Login, prefix: string): Promise<string[]> {
  const connection = await openAs(administrator)
  const { results } = await connection.request('DescribeUserScramCredentials', { users: null })
  await connection.close()
  return results
    .map(({ user }) => user)
    .filter((user) => user.startsWith(prefix))
    .sort()
}
