/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfCluster } from './means-of-cluster.ts'
import { meansOfTables } from './means-of-tables.ts'
import { meansOfWaiting } from './means-of-waiting.ts'
import { meansOfWindows } from './means-of-windows.ts'

export const means = { ...meansOfTables, ...meansOfWindows, ...meansOfWaiting, ...meansOfCluster }
