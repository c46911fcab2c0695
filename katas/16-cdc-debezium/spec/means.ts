/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfChange } from './means-of-change.ts'
import { meansOfCheck } from './means-of-check.ts'
import { meansOfInstall } from './means-of-install.ts'
import { meansOfMysql } from './means-of-mysql.ts'
import { meansOfReplica } from './means-of-replica.ts'
import { meansOfSource } from './means-of-source.ts'

export const means = {
  ...meansOfMysql,
  ...meansOfInstall,
  ...meansOfSource,
  ...meansOfChange,
  ...meansOfReplica,
  ...meansOfCheck,
}
