import type { Source } from './contract.ts'

export interface ShipperOptions {
  brokers: string[]
  topic: string
  sources: Source[]
  everyMs: number
  quietMs: number
}

/** One input for each file; what says whose line it is comes by a processor. */
export function shipperConfig({ brokers, topic, sources, everyMs, quietMs }: ShipperOptions): Record<string, unknown> {
  const inputs: Record<string, unknown>[] = []
  for (const { service, format, file } of sources) {
    const input: Record<string, unknown> = {
      type: 'filestream',
      id: file,
      paths: [`${file}*`],
      'prospector.scanner.check_interval': `${everyMs}ms`,
      'prospector.scanner.exclude_files': ['.+\\.gz$'],
      'backoff.init': `${everyMs}ms`,
      'backoff.max': `${2 * everyMs}ms`,
      processors: [{ add_fields: { target: '', fields: { service, format } } }],
    }
    if (format === 'text') {
      const multiline = {
        ...{ type: 'pattern', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T', negate: true, match: 'after' },
        ...{ max_lines: 10_000, timeout: `${quietMs}ms` },
      }
      input['parsers'] = [{ multiline }]
    }
    inputs.push(input)
  }
  return {
    filebeat: { inputs },
    output: {
      kafka: {
        ...{
          hosts: brokers,
          version: '2.1.0',
          topic,
          key: '%{[service]}',
          partition: { hash: { reachable_only: false } },
        },
        ...{ required_acks: -1, compression: 'gzip', 'backoff.init': '100ms', 'backoff.max': '2s' },
      },
    },
    'queue.mem.flush.timeout': '100ms',
  }
}
