import { formatAmount } from './amount.ts'

/** Everything that comes from a record is set as textContent, never as HTML. */
export const SCRIPT_OF_PAGE = `
const $ = (id) => document.getElementById(id)
const format = ${formatAmount.toString()}
const dark = matchMedia('(prefers-color-scheme: dark)')
/** The newest state, and the hash that was seen last at each number. */
let state
const hashes = new Map()
let paused = false

const source = new EventSource('/live')
source.onopen = () => tell(true)
source.onerror = () => tell(false)
source.onmessage = ({ data }) => {
  state = JSON.parse(data)
  lookForReplaced()
  if (!paused) draw()
}

function tell(live) {
  $('status').textContent = live ? 'Live' : 'Connection lost'
  $('status').className = live ? '' : 'lost'
}

function lookForReplaced() {
  const replaced = state.blocks.filter(({ number, hash }) => hashes.has(number) && hashes.get(number) !== hash)
  for (const { number, hash } of state.blocks) hashes.set(number, hash)
  if (replaced.length === 0) return
  const line = document.createElement('div')
  line.textContent = 'Block ' + Math.min(...replaced.map(({ number }) => number)) + ' was replaced'
  $('alert').append(line)
  while ($('alert').children.length > 3) $('alert').firstChild.remove()
}

const chart = new Chart($('blocks'), {
  type: 'bar',
  data: { labels: [], datasets: [{ label: 'transactions', data: [] }, { label: 'events', data: [] }] },
  options: { animation: false, maintainAspectRatio: false, scales: { y: { beginAtZero: true } } },
})

function draw() {
  if (!state) return
  const { blocks } = state
  $('empty').hidden = blocks.length > 0
  $('board').hidden = blocks.length === 0
  if (blocks.length === 0) return
  const confirmed = blocks.find(({ status }) => status === 'confirmed')
  $('head').textContent = 'Head: block ' + blocks[0].number + ', confirmed: ' + (confirmed ? 'block ' + confirmed.number : 'none')
  drawChart([...blocks].reverse())
  rows('contracts', state.contracts.map(({ contract, confirmed, pending }) =>
    [contract, confirmed.transfers, format(confirmed.volume), format(pending.volume)]))
  rows('senders', state.senders.map(({ address, confirmed }) =>
    [address, confirmed.transactions, confirmed.failed, format(confirmed.fees)]))
  note('contracts', state.contracts.length, state.allContracts)
  note('senders', state.senders.length, state.allSenders)
}

function drawChart(blocks) {
  const ink = getComputedStyle($('head')).color
  chart.options.color = ink
  for (const axis of ['x', 'y']) chart.options.scales[axis] = { ...chart.options.scales[axis], ticks: { color: ink } }
  chart.data.labels = blocks.map(({ number }) => String(number))
  chart.data.datasets[0].data = blocks.map(({ transactions }) => transactions)
  chart.data.datasets[1].data = blocks.map(({ events }) => events)
  chart.data.datasets[0].backgroundColor = dark.matches ? '#7fb0ff' : '#1557c0'
  chart.data.datasets[1].backgroundColor = dark.matches ? '#ffc26b' : '#8a4b00'
  chart.update()
}

function rows(id, all) {
  $(id).replaceChildren(...all.map(([name, ...values]) => {
    const row = document.createElement('tr')
    const head = document.createElement('th')
    head.scope = 'row'
    head.textContent = name
    row.append(head, ...values.map((value) => {
      const cell = document.createElement('td')
      cell.className = 'number'
      cell.textContent = value
      return cell
    }))
    return row
  }))
}

function note(id, shown, all) {
  $(id + '-note').textContent = all > shown ? 'Showing ' + shown + ' of ' + all + ' ' + id : ''
}

$('pause').onclick = () => {
  paused = !paused
  $('pause').textContent = paused ? 'Resume' : 'Pause'
  if (!paused) draw()
}
dark.onchange = () => draw()
`
