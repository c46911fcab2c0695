import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a supply is known by its SKU and its id',
    ru: 'поставку узнают по SKU и id',
  },
  caughtBy: '13.3 the last one is sold once, whichever partitions its orders come from',
  says: /known by its supplyId alone/,
  edits: [
    {
      file: 'work.ts',
      find: `\`supply/\${input.supplyId}\``,
      replace: `\`supply/\${input.sku}/\${input.supplyId}\``,
    },
  ],
})
