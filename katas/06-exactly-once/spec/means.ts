/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfCalls } from './means-of-calls.ts'
import { meansOfFaults } from './means-of-faults.ts'
import { meansOfPipeline } from './means-of-pipeline.ts'
import { meansOfTwin } from './means-of-twin.ts'

export const means = { ...meansOfPipeline, ...meansOfCalls, ...meansOfTwin, ...meansOfFaults }
