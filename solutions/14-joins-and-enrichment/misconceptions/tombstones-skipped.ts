import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'null values are noise to be filtered out', ru: 'записи с null — мусор, который надо отфильтровать' },
  caughtBy: '14.2 a tombstone removes a profile and a product',
  says: /what was removed by a null value is still found/,
  edits: [
    {
      file: 'enrichment.ts',
      find: 'readChanges(ctx, builder, TOPIC.products, productSchema).toTable(',
      replace:
        'readChanges(ctx, builder, TOPIC.products, productSchema).filter((_, product) => product !== null).toTable(',
    },
  ],
})
