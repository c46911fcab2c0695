/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfDecisions } from './means-of-decisions.ts'
import { meansOfFlow } from './means-of-flow.ts'
import { meansOfServices } from './means-of-services.ts'

export const means = { ...meansOfDecisions, ...meansOfServices, ...meansOfFlow }
