/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfApi } from './means-of-api.ts'
import { meansOfEvents } from './means-of-events.ts'
import { meansOfInstances } from './means-of-instances.ts'
import { meansOfPage } from './means-of-page.ts'
import { meansOfPersonal } from './means-of-personal.ts'
import { meansOfRows } from './means-of-rows.ts'
import { meansOfService } from './means-of-service.ts'

export const means = {
  ...meansOfEvents,
  ...meansOfRows,
  ...meansOfService,
  ...meansOfApi,
  ...meansOfInstances,
  ...meansOfPersonal,
  ...meansOfPage,
}
