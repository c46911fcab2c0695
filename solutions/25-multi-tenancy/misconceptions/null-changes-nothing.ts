import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is null was not asked for', ru: 'null — значит, не просили' },
  caughtBy: '25.2 a tenant has these quotas and no others, and those of others stay',
  says: /null takes away/,
  edits: [
    { file: 'quotas.ts', find: 'entity.length > 1 || !staying.includes(key)', replace: 'entity.length > 1' },
    {
      file: 'quotas.ts',
      find: 'return now.length === Math.min(ops.length, 1) && same(quotasIn(now), quotas)',
      replace: 'return now.length <= 1',
    },
  ],
})
