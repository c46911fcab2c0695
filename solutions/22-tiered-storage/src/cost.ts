/** Task 22.5: what both ways of keeping a topic cost. */
import type { Choice, DiskCost, Prices, TieredCost, Workload } from './contract.ts'

const gb = 1e9
const daysOfMonth = 30
const objectsOfSegment = 5

export function diskCost({ bytesPerDay, keepDays, replication }: Workload, { diskGbMonth }: Prices): DiskCost {
  const disk = ((bytesPerDay * keepDays * replication) / gb) * diskGbMonth
  return { disk, total: disk }
}

export function tieredCost(workload: Workload, prices: Prices, hotDays: number): TieredCost {
  const { bytesPerDay, keepDays, segmentBytes, bytesPerRequest } = workload
  const { disk } = diskCost({ ...workload, keepDays: hotDays }, prices)
  const store = ((bytesPerDay * keepDays) / gb) * prices.storeGbMonth
  const segments = Math.ceil((bytesPerDay * daysOfMonth) / segmentBytes)
  const puts = ((segments * objectsOfSegment) / 1_000) * prices.putPer1000
  const coldBytes = sumOf(coldOf(workload, hotDays)) * daysOfMonth
  const gets = (Math.ceil(coldBytes / bytesPerRequest) / 1_000) * prices.getPer1000
  const egress = (coldBytes / gb) * prices.egressGb
  return { disk, store, puts, gets, egress, total: disk + store + puts + gets + egress }
}

export function chooseHotDays(workload: Workload, prices: Prices, mostColdShare: number): Choice {
  const all = sumOf(thereOf(workload))
  const choices: Choice[] = []
  for (let hotDays = 1; hotDays <= workload.keepDays; hotDays += 1) {
    const cold = sumOf(coldOf(workload, hotDays))
    choices.push({ hotDays, cost: tieredCost(workload, prices, hotDays), coldShare: all === 0 ? 0 : cold / all })
  }
  const allowed = choices.filter(({ coldShare }) => coldShare <= mostColdShare)
  return allowed.reduce((best, one) => (one.cost.total <= best.cost.total ? one : best))
}

type Reads = Workload['reads']

/** What is older is there no more, and nobody reads it. */
const thereOf = ({ reads, keepDays }: Workload): Reads => reads.filter(({ ageDays }) => ageDays < keepDays)
const coldOf = (workload: Workload, hotDays: number): Reads =>
  thereOf(workload).filter(({ ageDays }) => ageDays >= hotDays)
const sumOf = (reads: Reads): number => reads.reduce((sum, { bytesPerDay }) => sum + bytesPerDay, 0)
