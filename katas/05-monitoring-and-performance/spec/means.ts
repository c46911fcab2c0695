/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfMetrics } from './means-of-metrics.ts'
import { meansOfScraping } from './means-of-scraping.ts'

export const means = { ...meansOfMetrics, ...meansOfScraping }
