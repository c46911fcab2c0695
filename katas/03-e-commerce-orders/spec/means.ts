/** What the specs say beside what they see: `so` is certain, `means` is a guess. */
import { meansOfFaults } from './means-of-faults.ts'
import { meansOfProviders } from './means-of-providers.ts'
import { meansOfRecords } from './means-of-records.ts'
import { meansOfServices } from './means-of-services.ts'

export const means = { ...meansOfRecords, ...meansOfServices, ...meansOfProviders, ...meansOfFaults }
