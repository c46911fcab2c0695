/** Task 5.2: what Prometheus scrapes. */
import { notImplemented } from '#harness/kata'

export interface ScrapeOptions {
  /** host:port of each broker's exporter; there may be none. */
  brokers: string[]
  /** host:port of the lag exporters; there may be none. */
  lagExporters: string[]
  /** In ms, 100 or more. */
  scrapeIntervalMs: number
}

/**
 * The text of `prometheus.yml`, in YAML (JSON is YAML too): two jobs with the names that the contract has, each target scraped at `/metrics` in this interval.
 */
export function prometheusConfig(_options: ScrapeOptions): string {
  return notImplemented('5.2')
}
