/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfPanel } from './means-of-panel.ts'
import { meansOfRecords } from './means-of-records.ts'
import { meansOfService } from './means-of-service.ts'

export const means = { ...meansOfRecords, ...meansOfService, ...meansOfPanel }
