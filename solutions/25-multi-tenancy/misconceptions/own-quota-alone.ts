import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a user has one quota', ru: 'у пользователя одна квота' },
  caughtBy: '25.2 a tenant has these quotas and no others, and those of others stay',
  says: /goes before the user’s own/,
  edits: [
    {
      file: 'quotas.ts',
      find: 'const superfluous = values.filter(({ key }) => entity.length > 1 || !staying.includes(key))',
      replace: 'const superfluous = values.filter(({ key }) => entity.length === 1 && !staying.includes(key))',
    },
    { file: 'quotas.ts', find: 'return now.length === Math.min(ops.length, 1) && same', replace: 'return same' },
  ],
})
