import type { TopologyPlan } from './types.ts'

export class Topology {
  /** @param applicationId prefix of the internal topics' names */
  plan(_applicationId: string): TopologyPlan {
    throw new Error('not here yet')
  }
  describe(): { toString(): string; toMermaid(): string } {
    throw new Error('not here yet')
  }
}
