import { anomaly } from './catalogue.ts'
import { at } from './knowledge.ts'
import type { Anomaly, Seen } from './types.ts'

export interface Processing {
  inputs: readonly Seen[]
  outputs: readonly Seen[]
  /** The ids that this input must lead to, each once. Default: its value. */
  idsOf?: (input: Seen) => readonly string[]
  /** The id of an output. Default: its value. */
  idOf?: (output: Seen) => string
}

/** Input to output, each exactly once: what is lost, there more than once, or came from nothing. */
export function checkProcessing({ inputs, outputs, idsOf, idOf }: Processing): Anomaly[] {
  const causes = new Map<string, Seen>()
  for (const input of inputs) for (const id of idsOf ? idsOf(input) : [input.value]) causes.set(id, input)
  const results = Map.groupBy(outputs, (output) => (idOf ? idOf(output) : output.value))
  const lost = [...causes].filter(([id]) => !results.has(id))
  const doubled = [...results].filter(([id, found]) => causes.has(id) && found.length > 1)
  const foreign = [...results].filter(([id]) => !causes.has(id))
  return [
    ...lost.map(([id, input]) => {
      const text = { en: `no output ${id} for ${at(input)}`, ru: `нет выхода ${id} для ${at(input)}` }
      return anomaly('lost-output', text, [input])
    }),
    ...doubled.map(([id, found]) => {
      const list = found.map(at).join(', ')
      const text = { en: `${id}, ${found.length} times: ${list}`, ru: `${id}, копий: ${found.length}: ${list}` }
      return anomaly('duplicate-output', text, found)
    }),
    ...foreign.map(([, found]) => {
      const list = found.map(at).join(', ')
      return anomaly('unexpected-output', { en: list, ru: list }, found)
    }),
  ]
}
