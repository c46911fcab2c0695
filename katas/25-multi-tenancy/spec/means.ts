/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfAccess } from './means-of-access.ts'
import { meansOfNames } from './means-of-names.ts'
import { meansOfQuotas } from './means-of-quotas.ts'
import { meansOfRouting } from './means-of-routing.ts'
import { meansOfTenants } from './means-of-tenants.ts'
import { meansOfUsage } from './means-of-usage.ts'

export const means = {
  ...meansOfNames,
  ...meansOfQuotas,
  ...meansOfRouting,
  ...meansOfAccess,
  ...meansOfTenants,
  ...meansOfUsage,
}
