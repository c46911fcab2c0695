/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfBoard } from './means-of-board.ts'
import { meansOfFollowing } from './means-of-following.ts'
import { meansOfListener } from './means-of-listener.ts'
import { meansOfNode } from './means-of-node.ts'
import { meansOfStats } from './means-of-stats.ts'

export const means = {
  ...meansOfNode,
  ...meansOfListener,
  ...meansOfFollowing,
  ...meansOfStats,
  ...meansOfBoard,
}
