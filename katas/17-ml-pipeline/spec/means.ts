/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfDrift } from './means-of-drift.ts'
import { meansOfFeed } from './means-of-feed.ts'
import { meansOfInference } from './means-of-inference.ts'
import { meansOfMetrics } from './means-of-metrics.ts'
import { meansOfPage } from './means-of-page.ts'
import { meansOfTraining } from './means-of-training.ts'

export const means = {
  ...meansOfFeed,
  ...meansOfTraining,
  ...meansOfMetrics,
  ...meansOfInference,
  ...meansOfDrift,
  ...meansOfPage,
}
