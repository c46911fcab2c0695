/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfAnswers } from './means-of-answers.ts'
import { meansOfCluster } from './means-of-cluster.ts'
import { meansOfLimits } from './means-of-limits.ts'
import { meansOfLoad } from './means-of-load.ts'
import { meansOfWaiting } from './means-of-waiting.ts'

export const means = { ...meansOfLoad, ...meansOfAnswers, ...meansOfWaiting, ...meansOfLimits, ...meansOfCluster }
