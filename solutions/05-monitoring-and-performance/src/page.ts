import type { Change, Measurement } from './contract.ts'

export interface ReportData {
  before: Measurement
  after: Measurement
  changes: Change[]
}

/** Text, whatever is in it. */
const text = (value: string) => value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
/** JSON within a script: nothing in it may end the script. */
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

const number = (value: number | null) => (value === null ? '–' : String(Number(value.toPrecision(4))))
const percent = (value: number | null) =>
  value === null ? '–' : `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)} %`

export function pageOf({ before, after, changes }: ReportData): string {
  const rows = changes.map(
    ({ metric, before, after, change, verdict }) =>
      `<tr class="${verdict}"><th scope="row">${metric}</th><td>${number(before)}</td><td>${number(after)}</td><td>${percent(change)}</td><td>${verdict}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Before and after</title>
<style>
  body { font: 15px system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  table { border-collapse: collapse } th, td { padding: .3rem .8rem; border-bottom: 1px solid #ddd; text-align: right }
  th[scope=row] { text-align: left } .better td:last-child { color: #070 } .worse td:last-child { color: #b00 }
  .plots { display: grid; grid-template-columns: 2fr 1fr 1fr; gap: 1.5rem; margin-top: 2rem }
</style>
<h1>Before and after</h1>
<table aria-label="Before and after">
<thead><tr><th>Metric</th><th>${text(before.label)}</th><th>${text(after.label)}</th><th>Change</th><th>Verdict</th></tr></thead>
<tbody>${rows.join('')}</tbody>
</table>
<div class="plots">
<div><canvas aria-label="Latency"></canvas></div>
<div><canvas aria-label="Bytes per record"></canvas></div>
<div><canvas aria-label="Throughput"></canvas></div>
</div>
<script src="/chart.js"></script>
<script>
const { before, after, changes } = ${json({ before, after, changes })}
const plot = (name, title, metrics) => {
  const lines = changes.filter(({ metric }) => metrics.includes(metric))
  const runs = [['before', before, '#999'], ['after', after, '#1f77b4']]
  new Chart(document.querySelector('canvas[aria-label="' + name + '"]'), {
    type: 'bar',
    data: { labels: metrics, datasets: runs.map(([key, run, colour]) => ({ label: run.label, data: lines.map((line) => line[key]), backgroundColor: colour })) },
    options: { animation: false, aspectRatio: 1.2, plugins: { title: { display: true, text: title } }, scales: { y: { beginAtZero: true } } },
  })
}
plot('Latency', 'Latency, ms', ['p50', 'p95', 'p99', 'max'])
plot('Bytes per record', 'Bytes on the wire per record', ['bytesPerRecord'])
plot('Throughput', 'Records per second', ['recordsPerSecond'])
</script>
</html>
`
}
