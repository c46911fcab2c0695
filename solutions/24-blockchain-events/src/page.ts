import { contentPolicy, look } from '#harness/page'
import { SCRIPT_OF_PAGE } from './page-script.ts'

export { formatAmount } from './amount.ts'

const STYLE = `${look}
.chart { position: relative; height: 15rem }
`

export const PAGE_POLICY = contentPolicy(SCRIPT_OF_PAGE)

const column = (name: string, at: number) => `<th scope="col"${at === 0 ? '' : ' class="number"'}>${name}</th>`

const table = (name: string, ...columns: string[]) => `
    <div class="card">
      <table>
        <caption>${name}</caption>
        <thead><tr>${columns.map(column).join('')}</tr></thead>
        <tbody id="${name.toLowerCase()}"></tbody>
      </table>
      <p class="note" id="${name.toLowerCase()}-note"></p>
    </div>`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The chain, live</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1>The chain</h1><div id="status" role="status"></div></header>
  <div id="alert" role="alert"></div>
  <div class="card empty" id="empty">No blocks yet</div>
  <div id="board" hidden>
    <div class="row"><button type="button" id="pause">Pause</button><span id="head"></span></div>
    <section class="card"><h2>Blocks</h2><div class="chart"><canvas id="blocks" role="img" aria-label="Blocks"></canvas></div></section>${table('Contracts', 'Contract', 'Transfers', 'Confirmed', 'Pending')}${table('Senders', 'Sender', 'Transactions', 'Failed', 'Fees')}
  </div>
</main>
<script src="/chart.js"></script>
<script>${SCRIPT_OF_PAGE}</script>
</html>
`
}
