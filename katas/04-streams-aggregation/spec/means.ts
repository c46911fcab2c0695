/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfClicks } from './means-of-clicks.ts'
import { meansOfCounting } from './means-of-counting.ts'
import { meansOfPage } from './means-of-page.ts'
import { meansOfService } from './means-of-service.ts'
import { meansOfViews } from './means-of-views.ts'

export const means = { ...meansOfClicks, ...meansOfCounting, ...meansOfService, ...meansOfViews, ...meansOfPage }
