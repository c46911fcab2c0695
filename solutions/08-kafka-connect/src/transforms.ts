/** Task 8.4: what becomes of a change on its way into a topic. */
import type { Config, Mapping } from './contract.ts'

// Null is null, also where its column has a default.
const asIs: Config = { 'replace.null.with.default': 'false' }
const ofKafka = (name: string) => `org.apache.kafka.connect.transforms.${name}`

export function transforms({ masked, renamed }: Mapping): Config {
  const steps: Record<string, Config> = {
    // Whatever looks into the row comes after it.
    unwrap: {
      type: 'io.debezium.transforms.ExtractNewRecordState',
      'delete.tombstone.handling.mode': 'tombstone',
      ...asIs,
    },
    id: { type: ofKafka('ExtractField$Key'), field: 'id' },
    // The prefix may hold dots, and the name of a table holds none.
    route: { type: ofKafka('RegexRouter'), regex: '(.*)\\.public\\.([^.]*)', replacement: '$1.$2' },
  }
  if (masked.length > 0)
    steps['mask'] = {
      type: ofKafka('MaskField$Value'),
      fields: masked.join(','),
      replacement: '***',
      ...asIs,
      // It fails where there is no row.
      predicate: 'deleted',
      negate: 'true',
    }
  const renames = Object.entries(renamed).map(([from, to]) => `${from}:${to}`)
  if (renames.length > 0) steps['rename'] = { type: ofKafka('ReplaceField$Value'), renames: renames.join(','), ...asIs }
  const properties = Object.entries(steps).flatMap(([step, config]) =>
    Object.entries(config).map(([name, value]) => [`transforms.${step}.${name}`, value]),
  )
  return {
    transforms: Object.keys(steps).join(','),
    ...Object.fromEntries(properties),
    predicates: 'deleted',
    'predicates.deleted.type': 'org.apache.kafka.connect.transforms.predicates.RecordIsTombstone',
  }
}
