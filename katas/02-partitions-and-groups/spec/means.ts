/** What is said where an expectation of this lab does not hold, by what the specs expect. */
import { meansOfDistribution } from './means-of-distribution.ts'
import { meansOfFaults } from './means-of-faults.ts'
import { meansOfGroup } from './means-of-group.ts'
import { meansOfPlacement } from './means-of-placement.ts'
import { meansOfRebalance } from './means-of-rebalance.ts'

export const means = {
  ...meansOfPlacement,
  ...meansOfGroup,
  ...meansOfDistribution,
  ...meansOfRebalance,
  ...meansOfFaults,
}
