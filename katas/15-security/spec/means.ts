/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfAccess } from './means-of-access.ts'
import { meansOfTls } from './means-of-tls.ts'
import { meansOfUsers } from './means-of-users.ts'

export const means = { ...meansOfTls, ...meansOfUsers, ...meansOfAccess }
