/** A trace for people: one line a message, faults marked, and the commands that show the same on the broker. */
import { say } from '../text/index.ts'
import { keyFacts } from './key-facts.ts'
import type { TracedMessage } from './message.ts'
import { groupsOf, type TopicNames, topicsOf, transactionalIdsOf } from './names.ts'
import { shownOf } from './shown.ts'
import type { TimelineView } from './types.ts'

export interface TimelineOptions extends TimelineView {
  names: TopicNames
  /** The bootstrap servers behind the wire. */
  target: string
}

/** So many commands of a kind at most: a timeline of a run over many topics must not end in a page of them. */
const maximumCommands = 3

/** In characters, of what is told of one message. */
const longestFacts = 160

export function timeline(messages: readonly TracedMessage[], options: TimelineOptions): string {
  const { messages: shown, earlier, idle } = shownOf(messages, options.last)
  const rows = shown.map((message) => rowOf(message, options))
  // Padded here and not by cli-table3, which takes seconds for the thousands of messages of a long run.
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  const lines = rows.map(([at, where, api, took, rest]) =>
    `${at.padStart(widths[0]!)}  ${where.padEnd(widths[1]!)}  ${api.padEnd(widths[2]!)}  ${took.padStart(widths[3]!)}  ${rest}`.trimEnd(),
  )
  return [
    say({
      en: 'time in ms · client#connection · → request, ← answer · broker · message · how long it took',
      ru: 'время, мс · клиент#соединение · → запрос, ← ответ · брокер · сообщение · сколько длилось',
    }),
    ...leftOut(earlier, idle),
    ...lines,
    ...commands(shown, options),
  ].join('\n')
}

function leftOut(earlier: number, idle: number): string[] {
  const what = [
    earlier > 0 && say({ en: `${earlier} earlier messages`, ru: `более ранних сообщений: ${earlier}` }),
    idle > 0 && say({ en: `${idle} of fetches that found no record`, ru: `сообщений Fetch без записей: ${idle}` }),
  ]
  const told = what.filter((one) => one !== false).join(', ')
  return told ? [say({ en: `… left out: ${told}`, ru: `… пропущено: ${told}` })] : []
}

type Row = readonly [at: string, where: string, api: string, took: string, rest: string]

function rowOf(message: TracedMessage, options: TimelineOptions): Row {
  const { at, endpoint, connection, node, direction, api, apiVersion, request, fault } = message
  const arrow = direction === 'request' ? '→' : '←'
  const broker = node < 0 ? 'bootstrap' : String(node)
  const told = keyFacts(message, options)
  const facts = [told.length > longestFacts ? `${told.slice(0, longestFacts)}…` : told, fault && `⚡ ${fault}`]
  const took = request ? `${(at - request.at).toFixed(1)} ${say({ en: 'ms', ru: 'мс' })}` : ''
  const line = facts.filter(Boolean).join('  ')
  return [at.toFixed(1), `${endpoint}#${connection} ${arrow} ${broker}`, `${api} v${apiVersion}`, took, line]
}

/** What a person types to see the same: records by kcat, committed offsets and members, transactions by Kafka's own tools. */
function commands(messages: readonly TracedMessage[], { names, target }: TimelineOptions): string[] {
  const [topics, groups, ids] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const message of messages) {
    if (/^(Produce|Fetch|ListOffsets|OffsetCommit|TxnOffsetCommit)$/.test(message.api))
      add(topics, topicsOf(message, names))
    add(groups, groupsOf(message))
    add(ids, transactionalIdsOf(message))
  }
  const lines = [
    ...first(topics).map((topic) => `kcat -C -b ${target} -t ${quoted(topic)} -e -q -f '%p:%o %k %s\\n'`),
    ...first(groups).map(
      (group) => `kafka-consumer-groups.sh --bootstrap-server ${target} --describe --group ${quoted(group)}`,
    ),
    ...first(ids).map(
      (id) => `kafka-transactions.sh --bootstrap-server ${target} describe --transactional-id ${quoted(id)}`,
    ),
  ]
  if (lines.length === 0) lines.push(`kcat -L -b ${target}`)
  return [
    '',
    say({ en: 'By hand, while the watch mode keeps the broker:', ru: 'Вручную, пока режим слежения держит брокер:' }),
    ...lines.map((line) => `  ${line}`),
  ]
}

function add(to: Set<string>, more: Iterable<string>): void {
  for (const one of more) to.add(one)
}

function first(found: ReadonlySet<string>): string[] {
  return [...found].slice(0, maximumCommands)
}

/** A name as a shell takes it for one word. */
function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`
}
