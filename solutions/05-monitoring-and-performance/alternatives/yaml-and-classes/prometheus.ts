/** Task 5.2, in YAML as people write it. */
import { jobs } from './contract.ts'

export interface ScrapeOptions {
  brokers: string[]
  lagExporters: string[]
  scrapeIntervalMs: number
}

export function prometheusConfig({ brokers, lagExporters, scrapeIntervalMs }: ScrapeOptions): string {
  const job = (name: string, targets: string[]) =>
    targets.length === 0
      ? ''
      : `  - job_name: ${name}
    scrape_interval: ${scrapeIntervalMs}ms
    metrics_path: /metrics
    static_configs:
      - targets:
${targets.map((target) => `          - '${target}'`).join('\n')}
`
  return `global:
  evaluation_interval: 15s
scrape_configs:
${job(jobs.brokers, brokers)}${job(jobs.lag, lagExporters)}`
}
