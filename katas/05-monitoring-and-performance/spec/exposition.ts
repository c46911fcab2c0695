/** What an exporter answers, read. */
export interface Sample {
  name: string
  labels: Readonly<Record<string, string>>
  value: number
}

export interface Exposition {
  samples: Sample[]
  /** `counter`, `gauge`, … by metric. */
  types: Readonly<Record<string, string>>
}

const unescaped = (text: string) => text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

/** `NaN` is one: what nobody has measured yet. */
const isNumber = (text: string) => text === 'NaN' || !Number.isNaN(Number(text.replace('Inf', 'Infinity')))

/** Throws at a line that Prometheus' text format does not know. */
export function expositionOf(text: string): Exposition {
  const types: Record<string, string> = {}
  const samples: Sample[] = []
  for (const line of text.split('\n')) {
    const [, typed = '', type = ''] = /^# TYPE (\S+) (\w+)$/.exec(line) ?? []
    if (typed !== '') types[typed] = type
    if (line === '' || line.startsWith('#')) continue
    const [, name, all = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (name === undefined || value === undefined || !isNumber(value))
      throw new Error(`not a line of Prometheus' text format: ${line}`)
    const pairs = [...all.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, label]) => [key!, unescaped(label!)])
    samples.push({ name, labels: Object.fromEntries(pairs), value: Number(value) })
  }
  return { samples, types }
}

/** The values of one metric by one of its labels, added up. */
export function sumBy({ samples }: Exposition, name: string, label: string): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const sample of samples.filter((one) => one.name === name))
    sums[sample.labels[label] ?? ''] = (sums[sample.labels[label] ?? ''] ?? 0) + sample.value
  return sums
}

/** The values of one metric by what all its labels say. */
export function valuesOf({ samples }: Exposition, name: string): Record<string, number> {
  const told = (labels: Sample['labels']) =>
    Object.keys(labels)
      .sort()
      .map((key) => `${key}=${labels[key]}`)
      .join(' ')
  return Object.fromEntries(samples.filter((one) => one.name === name).map((one) => [told(one.labels), one.value]))
}
