/** Task 5.2: what Prometheus scrapes. */
import { jobs } from './contract.ts'

export interface ScrapeOptions {
  brokers: string[]
  lagExporters: string[]
  scrapeIntervalMs: number
}

export function prometheusConfig({ brokers, lagExporters, scrapeIntervalMs }: ScrapeOptions): string {
  const job = (name: string, targets: string[]) => ({ job_name: name, static_configs: [{ targets }] })
  const config = {
    global: { scrape_interval: `${scrapeIntervalMs}ms` },
    scrape_configs: [job(jobs.brokers, brokers), job(jobs.lag, lagExporters)],
  }
  return JSON.stringify(config, null, 2) // JSON is YAML too
}
