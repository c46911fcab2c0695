/** Task 22.5: by the month from the start. */
import type { Choice, DiskCost, Prices, TieredCost, Workload } from './contract.ts'

const days = 30
const gigabytes = (bytes: number) => bytes / 1_000_000_000

const onDisks = (workload: Workload, prices: Prices, kept: number) =>
  gigabytes(workload.bytesPerDay * kept) * workload.replication * prices.diskGbMonth

export function diskCost(workload: Workload, prices: Prices): DiskCost {
  const disk = onDisks(workload, prices, workload.keepDays)
  return { disk, total: disk }
}

function bytesRead({ reads, keepDays }: Workload, from: number): number {
  let bytes = 0
  for (const { ageDays, bytesPerDay } of reads) if (ageDays >= from && ageDays < keepDays) bytes += bytesPerDay
  return bytes
}

export function tieredCost(workload: Workload, prices: Prices, hotDays: number): TieredCost {
  const read = bytesRead(workload, hotDays) * days
  const requests = Math.ceil(read / workload.bytesPerRequest)
  const objects = 5 * Math.ceil((workload.bytesPerDay * days) / workload.segmentBytes)
  const lines = {
    disk: onDisks(workload, prices, hotDays),
    store: gigabytes(workload.bytesPerDay * workload.keepDays) * prices.storeGbMonth,
    puts: (objects * prices.putPer1000) / 1_000,
    gets: (requests * prices.getPer1000) / 1_000,
    egress: gigabytes(read) * prices.egressGb,
  }
  return { ...lines, total: Object.values(lines).reduce((sum, line) => sum + line) }
}

export function chooseHotDays(workload: Workload, prices: Prices, mostColdShare: number): Choice {
  const all = bytesRead(workload, Number.NEGATIVE_INFINITY)
  let best: Choice | undefined
  // From the most hot days down: only what is really cheaper takes its place.
  for (let hotDays = workload.keepDays; hotDays >= 1; hotDays -= 1) {
    const coldShare = all > 0 ? bytesRead(workload, hotDays) / all : 0
    const cost = tieredCost(workload, prices, hotDays)
    if (coldShare <= mostColdShare && (!best || cost.total < best.cost.total)) best = { hotDays, cost, coldShare }
  }
  return best!
}
