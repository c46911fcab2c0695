import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a change with an older timestamp must not undo a newer one',
    ru: 'изменение с более старым временем не должно затирать более новое',
  },
  caughtBy: '14.2 the change that came last counts, whatever its timestamp',
  says: /and these do not: a table follows the order of arrival/,
  edits: [
    {
      file: 'enrichment.ts',
      find: 'import { Joined, json, Materialized,',
      replace: 'import { Joined, json, type KStream, Materialized, type ProcessorContext,',
    },
    {
      file: 'enrichment.ts',
      find: 'type ProfiledClick = Click & { user: Profile }\n',
      replace:
        'type ProfiledClick = Click & { user: Profile }\n\nfunction newest<V>(changes: KStream<string, V>): KStream<string, V> {\n  const times = new Map<string, number>()\n  return changes.processValues<V>(() => {\n    let context: ProcessorContext<string, V>\n    return {\n      init: (given) => {\n        context = given\n      },\n      process: (record) => {\n        if (record.timestamp < (times.get(record.key) ?? 0)) return\n        times.set(record.key, record.timestamp)\n        context.forward(record)\n      },\n    }\n  })\n}\n',
    },
    {
      file: 'enrichment.ts',
      find: '  const profiles = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(',
      replace: '  const profiles = newest(readChanges(ctx, builder, TOPIC.profiles, profileSchema)).toTable(',
    },
    {
      file: 'enrichment.ts',
      find: '  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(',
      replace: '  const products = newest(readChanges(ctx, builder, TOPIC.products, productSchema)).toTable(',
    },
  ],
})
