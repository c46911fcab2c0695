import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'users ask to be forgotten, products do not: a product without a value is bad input',
    ru: 'забыть себя просят пользователи, а не товары: товар без значения — плохая запись',
  },
  caughtBy: '14.2 a tombstone removes a profile and a product',
  says: /what was removed by a null value is still found/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(\n    Materialized.with(string, json<Product | null>()),\n  )\n',
      replace:
        '  const products = readEvents(ctx, builder, TOPIC.products, productSchema).toTable(\n    Materialized.with(string, json<Product>()),\n  )\n',
    },
    {
      file: 'enrichment.ts',
      find: 'Joined.with(string, json<ProfiledClick>(), json<Product | null>())',
      replace: 'Joined.with(string, json<ProfiledClick>(), json<Product>())',
    },
  ],
})
