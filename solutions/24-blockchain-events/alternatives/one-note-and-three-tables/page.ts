export function formatAmount(amount: string): string {
  const [whole, rest] = [BigInt(amount) / 10n ** 18n, BigInt(amount) % 10n ** 18n]
  return rest === 0n ? `${whole}` : `${whole}.${`${rest}`.padStart(18, '0').replace(/0*$/, '')}`
}

/** Without the course's look; what has no focus is drawn anew. */
export function page(): string {
  return `<!doctype html>
<html lang="en">
<title>Chain</title>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<style>
  html { color-scheme: light dark; font: 1rem/1.5 sans-serif }
  button:focus { outline: 3px solid; outline-offset: 3px }
  td, th { padding: 0 1rem; text-align: left }
</style>
<main>
  <h1>Chain</h1>
  <p role="status" id="status"></p>
  <p role="alert" id="news"></p>
  <button id="pause">Pause</button>
  <div id="all"><p>No blocks yet</p></div>
  <div id="picture" hidden style="height: 200px"><canvas role="img" aria-label="Blocks" id="blocks"></canvas></div>
</main>
<script src="/chart.js"></script>
<script>
const by = (id) => document.getElementById(id)
const amount = (text) => {
  const [whole, rest] = [BigInt(text) / 10n ** 18n, BigInt(text) % 10n ** 18n]
  return rest === 0n ? String(whole) : whole + '.' + String(rest).padStart(18, '0').replace(/0*$/, '')
}
const hashAt = {}
let latest = null, still = false, chart = null
const live = new EventSource('/live')
live.onopen = () => { by('status').textContent = 'Live' }
live.onerror = () => { by('status').textContent = 'Connection lost' }
live.addEventListener('message', (event) => {
  latest = JSON.parse(event.data)
  const changed = latest.blocks.filter((one) => hashAt[one.number] !== undefined && hashAt[one.number] !== one.hash)
  if (changed.length > 0) by('news').textContent = 'Block ' + changed.at(-1).number + ' was replaced'
  for (const one of latest.blocks) hashAt[one.number] = one.hash
  show()
})
by('pause').addEventListener('click', () => {
  still = !still
  by('pause').textContent = still ? 'Resume' : 'Pause'
  show()
})
function element(name, parent, text) {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  parent.append(made)
  return made
}
function table(parent, name, columns, lines, all) {
  const made = element('table', parent)
  element('caption', made, name)
  const head = element('tr', element('thead', made))
  for (const column of columns) element('th', head, column).scope = 'col'
  const body = element('tbody', made)
  for (const line of lines) {
    const row = element('tr', body)
    for (const cell of line) element('td', row, cell)
  }
  if (all > lines.length) element('p', parent, 'Showing ' + lines.length + ' of ' + all + ' ' + name.toLowerCase())
}
function show() {
  if (still || !latest) return
  const all = document.createElement('div')
  const { blocks } = latest
  by('picture').hidden = blocks.length === 0
  if (blocks.length === 0) element('p', all, 'No blocks yet')
  else {
    const final = blocks.find((one) => one.status === 'confirmed')
    element('p', all, 'Head: block ' + blocks[0].number + ', confirmed: ' + (final ? 'block ' + final.number : 'none'))
    table(all, 'Contracts', ['Contract', 'Transfers', 'Confirmed', 'Pending'],
      latest.contracts.map((one) => [one.contract, one.confirmed.transfers, amount(one.confirmed.volume), amount(one.pending.volume)]), latest.allContracts)
    table(all, 'Senders', ['Sender', 'Transactions', 'Failed', 'Fees'],
      latest.senders.map((one) => [one.address, one.confirmed.transactions, one.confirmed.failed, amount(one.confirmed.fees)]), latest.allSenders)
    chart ??= new Chart(by('blocks'), { type: 'line', data: { labels: [], datasets: [] }, options: { animation: false, maintainAspectRatio: false } })
    const line = blocks.slice().reverse()
    chart.data = {
      labels: line.map((one) => '' + one.number),
      datasets: ['transactions', 'events'].map((label) => ({ label, data: line.map((one) => one[label]) })),
    }
    chart.update()
  }
  by('all').replaceChildren(all)
}
</script>
</html>`
}
