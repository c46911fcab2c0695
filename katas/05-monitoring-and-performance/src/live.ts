/** Given: the dashboard as a page, for whoever has no Grafana at hand. It draws the panels of `dashboard()` with Chart.js, from Prometheus, each second. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chartLibrary } from './chart.ts'
import type { Dashboard } from './contract.ts'

const minutes = 2

/** Serves the page on 127.0.0.1, on a free port. Queries go through it: a page may ask nobody but its own server. */
export async function serveDashboard(
  dashboard: Dashboard,
  prometheusUrl: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page')
    try {
      if (pathname === '/') return response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
      if (pathname === '/chart.js')
        return response.setHeader('content-type', 'text/javascript').end(await readFile(chartLibrary))
      response.setHeader('content-type', 'application/json')
      if (pathname === '/dashboard.json') return response.end(JSON.stringify(dashboard))
      if (pathname === '/query') return response.end(await ask(prometheusUrl, searchParams.get('expr') ?? ''))
      return response.writeHead(404).end()
    } catch (error) {
      return response.writeHead(502).end(JSON.stringify({ error: String(error) }))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function ask(prometheusUrl: string, expr: string): Promise<string> {
  const end = Date.now() / 1_000
  const query = new URLSearchParams({
    query: expr.replaceAll('$__rate_interval', '5s').replaceAll('$__interval', '1s'),
    start: String(end - minutes * 60),
    end: String(end),
    step: '1',
  })
  return (await fetch(`${prometheusUrl}/api/v1/query_range?${query}`)).text()
}

const page = `<!doctype html>
<meta charset="utf-8">
<title>Kafka</title>
<link rel="icon" href="data:,">
<style>
  body { font: 14px system-ui, sans-serif; margin: 1rem; display: grid; grid-template-columns: repeat(24, 1fr); gap: 1rem }
  h1 { grid-column: 1 / -1; font-size: 1.2rem; margin: 0 }
  section { border: 1px solid #ddd; border-radius: 6px; padding: .5rem; min-height: 15rem }
  h2 { font-size: 1rem; margin: 0 0 .5rem }
  [role=alert] { color: #b00 }
</style>
<h1></h1>
<script src="/chart.js"></script>
<script type="module">
const colours = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#17becf']
const dashboard = await (await fetch('/dashboard.json')).json()
document.title = document.querySelector('h1').textContent = dashboard.title
const named = ({ legendFormat }, labels) =>
  legendFormat?.replace(/{{\\s*(\\w+)\\s*}}/g, (_, name) => labels[name] ?? '') ||
  Object.entries(labels).map((pair) => pair.join('=')).join(' ')
for (const panel of dashboard.panels) {
  const section = document.body.appendChild(document.createElement('section'))
  const { x, w } = panel.gridPos
  section.style.gridColumn = \`\${x + 1} / span \${w}\`
  section.appendChild(document.createElement('h2')).textContent = panel.title + (panel.fieldConfig?.defaults?.unit === 's' ? ', seconds' : '')
  const canvas = section.appendChild(document.createElement('div')).appendChild(document.createElement('canvas'))
  canvas.setAttribute('aria-label', panel.title)
  const failure = section.appendChild(document.createElement('p'))
  failure.setAttribute('role', 'alert')
  const scales = { x: { type: 'linear', ticks: { callback: (s) => new Date(s * 1000).toLocaleTimeString() } }, y: { beginAtZero: true } }
  const chart = new Chart(canvas, { type: 'line', data: { datasets: [] }, options: { animation: false, parsing: false, scales, elements: { point: { radius: 0 } } } })
  const draw = async () => {
    const datasets = []
    const colour = () => colours[datasets.length % colours.length]
    failure.textContent = ''
    for (const target of panel.targets) {
      const { data, error } = await (await fetch('/query?' + new URLSearchParams({ expr: target.expr }))).json()
      if (error) failure.textContent = error
      for (const { metric, values } of data?.result ?? [])
        datasets.push({ label: named(target, metric), data: values.map(([x, y]) => ({ x, y: Number(y) })), borderColor: colour(), backgroundColor: colour() })
    }
    chart.data.datasets = datasets
    chart.update()
  }
  const again = () => draw().catch((error) => { failure.textContent = String(error) }).finally(() => setTimeout(again, 1000))
  again()
}
</script>
`
