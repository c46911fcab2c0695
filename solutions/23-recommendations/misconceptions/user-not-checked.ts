import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the user comes from our own session', ru: 'пользователь приходит из нашей же сессии' },
  caughtBy: '23.1 a broken event or user rejects the call and sends nothing of it',
  says: /What breaks the contract is sent/,
  edits: [{ file: 'collector.ts', find: 'const key = idSchema.parse(userId)', replace: 'const key = userId' }],
})
