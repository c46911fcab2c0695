import { contentPolicy, look } from '#harness/page'
import { KEPT_ENDED, KEPT_WINDOWS } from './live.ts'
import { SCRIPT_OF_BOARD } from './page-board.ts'
import { SCRIPT_OF_DRAWING } from './page-drawing.ts'

const STYLE = `${look}
#alert { margin-bottom: 1rem }
.chart { position: relative; height: 15rem }
ul { margin: 0; padding: 0; list-style: none } li { padding: .3rem .6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere }
.active, td.away { color: var(--red); font-weight: 600 }
@media (max-width: 30rem) {
  main { padding: 1rem .75rem } .card { padding: .75rem }
  th, td { padding: .4rem .25rem; font-size: .85rem; overflow-wrap: break-word } thead th { font-size: .7rem }
  tbody th { width: 4.5rem; overflow-wrap: anywhere }
}
`

const SCRIPT = `const KEPT_WINDOWS = ${KEPT_WINDOWS}, KEPT_ENDED = ${KEPT_ENDED}, METRICS = ['temperature', 'humidity']
${SCRIPT_OF_BOARD}
${SCRIPT_OF_DRAWING}
connect()
`

export const PAGE_POLICY = contentPolicy(SCRIPT)

const chart = (name: string, unit: string) => `
      <section class="card"><h2>${name}, ${unit}</h2><div class="chart"><canvas id="${name.toLowerCase()}" role="img" aria-label="${name}"></canvas></div></section>`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Devices live</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1>Devices</h1><div id="status" role="status"></div></header>
  <div id="alert" role="alert"></div>
  <div class="card empty" id="empty">No data yet</div>
  <div id="board" hidden>
    <div class="row">
      <label for="filter">Filter devices</label><input id="filter" type="search" autocomplete="off" spellcheck="false">
      <button type="button" id="pause">Pause</button>
      <span class="note" id="devices-note"></span>
    </div>
    <div class="cards">${chart('Temperature', '°C')}${chart('Humidity', '%')}
    </div>
    <div class="card">
      <table>
        <caption>Devices</caption>
        <thead><tr><th scope="col">Device</th><th scope="col" class="number">Temperature</th><th scope="col" class="number">Humidity</th><th scope="col">State</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
    </div>
    <section class="card">
      <h2 id="alerts-title">Alerts</h2>
      <p class="note" id="no-alerts">No alerts</p>
      <ul id="alerts" aria-labelledby="alerts-title"></ul>
      <p class="note" id="alerts-note"></p>
    </section>
  </div>
</main>
<script src="/chart.js"></script>
<script>${SCRIPT}</script>
</html>
`
}
