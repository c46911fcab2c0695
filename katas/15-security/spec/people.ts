import type { Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import type { Secured } from './cluster.ts'

/** A user who has just been made, with a password and no rights. */
export async function newUser(app: Subject<typeof Lab>, { admin }: Secured, username: string): Promise<Lab.Access> {
  const access = { ...admin, username, password: `of-${username}` }
  await app.createUser(admin, { username, password: access.password })
  return access
}
