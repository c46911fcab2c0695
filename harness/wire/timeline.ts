/** A trace for people: one line a message, faults marked, and the commands that show the same on the broker. */
import { columns, say, shellWord } from '../text/index.ts'
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
  return [
    say({
      en: 'time in ms · client#connection · → request, ← answer · broker · message · how long it took',
      ru: 'время, мс · клиент#соединение · → запрос, ← ответ · брокер · сообщение · сколько длилось',
    }),
    ...leftOut(earlier, idle),
    ...columns(
      shown.map((message) => rowOf(message, options)),
      [0, 3],
    ),
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
    ...first(topics).map((topic) => `kcat -C -b ${target} -t ${shellWord(topic)} -e -q -f '%p:%o %k %s\\n'`),
    ...first(groups).map(
      (group) => `kafka-consumer-groups.sh --bootstrap-server ${target} --describe --group ${shellWord(group)}`,
    ),
    ...first(ids).map(
      (id) => `kafka-transactions.sh --bootstrap-server ${target} describe --transactional-id ${shellWord(id)}`,
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
