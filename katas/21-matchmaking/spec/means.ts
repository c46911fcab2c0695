/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfCluster } from './means-of-cluster.ts'
import { meansOfMatches } from './means-of-matches.ts'
import { meansOfQueue } from './means-of-queue.ts'
import { meansOfRequests } from './means-of-requests.ts'
import { meansOfRules } from './means-of-rules.ts'
import { meansOfTelling } from './means-of-telling.ts'

export const means = {
  ...meansOfRequests,
  ...meansOfRules,
  ...meansOfQueue,
  ...meansOfMatches,
  ...meansOfTelling,
  ...meansOfCluster,
}
