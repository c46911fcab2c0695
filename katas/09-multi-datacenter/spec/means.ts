/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfClusters } from './means-of-clusters.ts'
import { meansOfFailover } from './means-of-failover.ts'
import { meansOfLag } from './means-of-lag.ts'
import { meansOfMirror } from './means-of-mirror.ts'

export const means = { ...meansOfClusters, ...meansOfMirror, ...meansOfFailover, ...meansOfLag }
