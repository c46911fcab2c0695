import type { Source } from './contract.ts'

export interface ShipperOptions {
  brokers: string[]
  topic: string
  sources: Source[]
  everyMs: number
  quietMs: number
}

export function shipperConfig(options: ShipperOptions): Record<string, unknown> {
  const every = `${options.everyMs}ms`
  return {
    'filebeat.inputs': options.sources.map((source) => inputOf(source, every, `${options.quietMs}ms`)),
    // Nobody waits for a batch to be full.
    'queue.mem': { 'flush.min_events': 512, 'flush.timeout': every },
    'output.kafka': {
      hosts: options.brokers,
      version: '2.1.0',
      topic: options.topic,
      key: '%{[service]}',
      required_acks: -1,
      compression: 'none',
      backoff: { init: '200ms', max: '1s' },
    },
  }
}

function inputOf({ service, format, file }: Source, every: string, quiet: string): Record<string, unknown> {
  return {
    type: 'filestream',
    // Filebeat keeps what it has read by this: two inputs without one share their memory.
    id: `${service} ${format} ${file}`,
    // A renamed file is known by its inode. It has to match, or what was not read of it when it was renamed is lost.
    paths: [file, `${file}.*`],
    prospector: { scanner: { check_interval: every, exclude_files: ['\\.gz$'] } },
    backoff: { init: every, max: every },
    fields: { service, format },
    fields_under_root: true,
    ...(format === 'text' ? { parsers: [{ multiline: eventsOfText(quiet) }] } : {}),
  }
}

const eventsOfText = (timeout: string) => ({
  type: 'pattern',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T',
  negate: true,
  match: 'after',
  max_lines: 2_000,
  timeout,
})
