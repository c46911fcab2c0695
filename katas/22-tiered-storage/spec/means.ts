/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfCost } from './means-of-cost.ts'
import { meansOfReading } from './means-of-reading.ts'
import { meansOfSettings } from './means-of-settings.ts'

export const means = { ...meansOfSettings, ...meansOfReading, ...meansOfCost }
