/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfAnomalies } from './means-of-anomalies.ts'
import { meansOfDevices } from './means-of-devices.ts'
import { meansOfLive } from './means-of-live.ts'
import { meansOfPage } from './means-of-page.ts'
import { meansOfService } from './means-of-service.ts'
import { meansOfWindows } from './means-of-windows.ts'

export const means = {
  ...meansOfDevices,
  ...meansOfWindows,
  ...meansOfAnomalies,
  ...meansOfService,
  ...meansOfLive,
  ...meansOfPage,
}
