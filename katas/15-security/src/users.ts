/** Tasks 15.2 and 15.4: users. */
import { notImplemented } from '#harness/kata'
import type { Access, Rights } from './contract.ts'

export interface UserRow extends Rights {
  password: string
}

/**
 * 15.2: makes a user for SCRAM-SHA-256, or gives one that is there another password. Kafka gets the salted password, after at least 8,192 iterations and with a
 * new random salt each time; never the password, which may have any characters. What the cluster refuses (an empty name) rejects.
 * kafkajs has no such request; `@platformatic/kafka` has: `alterUserScramCredentialsV0`, on a `Connection`.
 */
export async function createUser(_admin: Access, _user: { username: string; password: string }): Promise<void> {
  notImplemented('15.2')
}

/** 15.4: each user of the matrix is there, with its password, and may do what its row says and nothing else. Users who are not in it stay as they are. */
export async function applyMatrix(_admin: Access, _matrix: UserRow[]): Promise<void> {
  notImplemented('15.4')
}

/**
 * 15.4: a second user, of a name that is new, with every ACL that the first has at this moment, whoever made them. The first one goes on as before. Where there is no
 * user `from`, it rejects and makes none.
 */
export async function replaceUser(
  _admin: Access,
  _options: { from: string; to: string; password: string },
): Promise<void> {
  notImplemented('15.4')
}

/**
 * 15.4: the user is let in no more, and who is still connected as that user may do nothing any more. A user who is made under this name later has no rights
 * to begin with. Who is retired already may be retired again.
 */
export async function retireUser(_admin: Access, _username: string): Promise<void> {
  notImplemented('15.4')
}
