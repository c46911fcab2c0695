import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever key a limit has, some client will have that id',
    ru: 'какой бы ключ ни был у лимита, клиент с таким id найдётся',
  },
  caughtBy: '19.5 keeps the old limit when what it reads is none',
  says: /the contract is about keys too/,
  edits: [
    {
      file: 'limits.ts',
      find: '(key !== EVERYBODY && !clientSchema.safeParse(key).success)',
      replace: "key === ''",
    },
  ],
})
