/** What is kept of a failed test, for the message and as files: the wire's trace, what the code printed, what was waited for. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { pendingNow } from '../errors/index.ts'
import type { HttpWire } from '../http-wire/index.ts'
import type { Subject } from '../subject/index.ts'
import type { TimelineView, Wire } from '../wire/index.ts'

type Task = TestContext['task']

const lastLines = 20

export async function keepTrace(wire: Wire, task: Task, artifacts: string, view: TimelineView): Promise<void> {
  if (wire.trace.messages.length === 0) return
  const stem = await stemOf(task, artifacts)
  await writeFile(`${stem}.pcap`, wire.trace.toPcap())
  await writeFile(`${stem}.replay.jsonl`, wire.trace.toReplay())
  await writeFile(`${stem}.timeline.txt`, wire.trace.timeline())
  task.meta.timeline = joined(wire.trace.timeline(view), task.meta.timeline)
  keep(task, `${stem}.timeline.txt`, `${stem}.pcap`, `${stem}.replay.jsonl`)
}

/** What passed before components: the last lines for the message, below what passed before the broker, all in a file. */
export async function keepHttp(wires: readonly HttpWire[], task: Task, artifacts: string): Promise<void> {
  const used = wires.filter(({ trace }) => trace.exchanges.length > 0)
  if (used.length === 0) return
  const told = (last?: number) =>
    used.map(({ trace }) => trace.timeline(last === undefined ? {} : { last })).join('\n\n')
  const file = `${await stemOf(task, artifacts)}.http.txt`
  await writeFile(file, `${told()}\n`)
  task.meta.timeline = joined(task.meta.timeline, told(lastLines))
  keep(task, file)
}

/** The last lines of each subject for the message, all that was captured in a file. */
export async function keepOutput(
  subjects: readonly Pick<Subject<object>, '$'>[],
  task: Task,
  artifacts: string,
): Promise<void> {
  task.meta.waiting ??= pendingNow()
  const said = subjects.filter(({ $ }) => $.output.console.trim() !== '')
  if (said.length === 0) return
  const told = (text: (console: string) => string) =>
    said.map(({ $ }) => (subjects.length === 1 ? '' : `${$.name}:\n`) + text($.output.console.trimEnd())).join('\n')
  task.meta.printed = told((text) => text.split('\n').slice(-lastLines).join('\n'))
  const file = `${await stemOf(task, artifacts)}.output.txt`
  await writeFile(file, `${told((text) => text)}\n`)
  keep(task, file)
}

const joined = (...timelines: (string | undefined)[]): string => timelines.filter(Boolean).join('\n\n')

async function stemOf(task: Task, artifacts: string): Promise<string> {
  await mkdir(artifacts, { recursive: true })
  return join(artifacts, task.name.replace(/[^\p{L}\p{N}.]+/gu, '-').slice(0, 80))
}

function keep(task: Task, ...files: string[]): void {
  task.meta.artifacts = [...(task.meta.artifacts ?? []), ...files]
}
