import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: "the store of products is at hand: look the product up by the click's value",
    ru: 'хранилище товаров под рукой: товар можно найти по значению клика',
  },
  caughtBy: '14.5 enriches clicks from every partition with the profile of their user and their product',
  says: /repartitioned by product id/,
  cause: 'deadline',
  edits: [
    {
      file: 'enrichment.ts',
      find: 'Materialized, Produced, StreamsBuilder, string, type Topology }',
      replace:
        'Materialized, type ProcessorContext, Produced, StreamsBuilder, string, type TimestampedKeyValueStore, type Topology }',
    },
    {
      file: 'enrichment.ts',
      find: '  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(\n    Materialized.with(string, json<Product | null>()),\n  )\n',
      replace:
        "  const stored = Materialized.as<string, Product | null>('products')\n  readChanges(ctx, builder, TOPIC.products, productSchema).toTable(stored.withKeySerde(string).withValueSerde(json()))\n",
    },
    {
      file: 'enrichment.ts',
      find: '    .selectKey((_, { productId }) => productId)\n    .leftJoin(\n      products,\n      ({ clickId, productId, user }, product): EnrichedEvent => ({ clickId, productId, user, product }),\n      Joined.with(string, json<ProfiledClick>(), json<Product | null>()),\n    )\n',
      replace:
        "    .processValues<EnrichedEvent>(() => {\n      let context: ProcessorContext<string, EnrichedEvent>\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: (record) => {\n          const known = context.getStateStore<TimestampedKeyValueStore<string, Product>>('products')\n          const product = known.get(record.value.productId)?.value ?? null\n          context.forward(record.withValue({ ...record.value, product }))\n        },\n      }\n    }, 'products')\n    .selectKey((_, { productId }) => productId)\n",
    },
  ],
})
