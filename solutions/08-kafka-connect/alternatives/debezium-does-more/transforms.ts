/** Task 8.4: what becomes of a change on its way into a topic. */
import type { Config, Mapping } from './contract.ts'

/** Debezium itself masks and routes; what is left are three steps. */
export function transforms({ prefix, masked, renamed }: Mapping): Config {
  const config: Config = {
    transforms: 'route,row,id,names',
    'transforms.route.type': 'io.debezium.transforms.ByLogicalTableRouter',
    'transforms.route.topic.regex': '.*\\.public\\.(.*)',
    'transforms.route.topic.replacement': `${prefix}.$1`,
    'transforms.route.key.enforce.uniqueness': 'false',
    'transforms.row.type': 'io.debezium.transforms.ExtractNewRecordState',
    'transforms.row.replace.null.with.default': 'false',
    'transforms.id.type': 'org.apache.kafka.connect.transforms.ExtractField$Key',
    'transforms.id.field': 'id',
    'transforms.names.type': 'org.apache.kafka.connect.transforms.ReplaceField$Value',
    'transforms.names.replace.null.with.default': 'false',
    'transforms.names.renames': Object.entries(renamed)
      .map((pair) => pair.join(':'))
      .join(','),
  }
  if (masked.length > 0) config['column.mask.with.3.chars'] = `public\\..*\\.(${masked.join('|')})`
  return config
}
