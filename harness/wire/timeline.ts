/** A trace for people: one line a message, faults marked, and the commands that show the same on the broker. */
import { say } from '../text/index.ts'
import { keyFacts } from './key-facts.ts'
import type { TracedMessage } from './message.ts'
import { groupsOf, type TopicNames, topicsOf, transactionalIdsOf } from './names.ts'
import type { TimelineView } from './types.ts'

export interface TimelineOptions extends TimelineView {
  names: TopicNames
  /** The bootstrap servers behind the wire. */
  target: string
}

/** So many commands of a kind at most: a timeline of a run over many topics must not end in a page of them. */
const maximumCommands = 3

export function timeline(messages: readonly TracedMessage[], options: TimelineOptions): string {
  const shown = messages.slice(Math.max(0, messages.length - (options.last ?? messages.length)))
  const left = messages.length - shown.length
  const rows = shown.map((message) => rowOf(message, options))
  // Padded here and not by cli-table3, which takes seconds for the thousands of messages of a long run.
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  const lines = rows.map(([at, where, api, took, rest]) =>
    `${at.padStart(widths[0]!)}  ${where.padEnd(widths[1]!)}  ${api.padEnd(widths[2]!)}  ${took.padStart(widths[3]!)}  ${rest}`.trimEnd(),
  )
  return [
    say({
      en: 'ms since the wire opened, endpoint#connection →request ←response broker, message, duration',
      ru: 'мс с открытия прокси, endpoint#соединение →запрос ←ответ брокер, сообщение, длительность',
    }),
    ...(left > 0 ? [say({ en: `… ${left} earlier messages`, ru: `… более ранних сообщений: ${left}` })] : []),
    ...lines,
    ...commands(shown, options),
  ].join('\n')
}

type Row = readonly [at: string, where: string, api: string, took: string, rest: string]

function rowOf(message: TracedMessage, options: TimelineOptions): Row {
  const { at, endpoint, connection, node, direction, api, apiVersion, request, fault } = message
  const arrow = direction === 'request' ? '→' : '←'
  const broker = node < 0 ? 'bootstrap' : String(node)
  const facts = [keyFacts(message, options), fault && `⚡ ${fault}`].filter(Boolean).join('  ')
  const took = request ? `${(at - request.at).toFixed(1)} ${say({ en: 'ms', ru: 'мс' })}` : ''
  return [at.toFixed(1), `${endpoint}#${connection} ${arrow} ${broker}`, `${api} v${apiVersion}`, took, facts]
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
  return ['', say({ en: 'The same, by hand:', ru: 'То же самое вручную:' }), ...lines.map((line) => `  ${line}`)]
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
