import { contentPolicy, look } from '#harness/page'
import { SCRIPT } from './page-script.ts'

export const PAGE_POLICY = contentPolicy(SCRIPT)

const STYLE = `${look}
.chart { position: relative; height: 14rem } pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0 }
select { padding: .4rem .7rem; font: inherit; border: 1px solid var(--soft); border-radius: 8px; background: var(--back); color: inherit }
td.error { color: var(--red); font-weight: 600 } td:first-child, th { white-space: nowrap } summary { cursor: pointer; color: var(--soft) }
`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Logs</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1>Logs of the last hour</h1><div id="status" role="status"></div></header>
  <form id="form" class="row">
    <label for="level">Level</label>
    <select id="level"><option>all</option><option>error</option><option>warning</option><option>info</option><option>unknown</option></select>
    <label for="service">Service</label><input id="service" autocomplete="off" spellcheck="false">
    <label for="search">Search</label><input id="search" autocomplete="off" spellcheck="false">
    <button class="main">Show</button>
  </form>
  <div id="alert" role="alert"></div>
  <div class="card empty" id="empty">No lines</div>
  <div id="board" hidden>
    <section class="card"><h2>Lines per minute</h2><div class="chart"><canvas id="chart" role="img" aria-label="Lines per minute"></canvas></div></section>
    <section class="card">
      <table aria-label="Lines">
        <thead><tr><th scope="col">Time</th><th scope="col">Level</th><th scope="col">Service</th><th scope="col">Message</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
      <p class="note" id="note" hidden></p>
      <button type="button" id="more" hidden>Show more</button>
    </section>
  </div>
</main>
<script src="/chart.js"></script>
<script>${SCRIPT}</script>
</html>
`
}
