/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfBatches } from './means-of-batches.ts'
import { meansOfDashboard } from './means-of-dashboard.ts'
import { meansOfLoad } from './means-of-load.ts'
import { meansOfMetrics } from './means-of-metrics.ts'
import { meansOfReport } from './means-of-report.ts'
import { meansOfScraping } from './means-of-scraping.ts'

export const means = {
  ...meansOfMetrics,
  ...meansOfScraping,
  ...meansOfDashboard,
  ...meansOfLoad,
  ...meansOfBatches,
  ...meansOfReport,
}
