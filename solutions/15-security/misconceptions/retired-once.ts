import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a user is retired once', ru: 'пользователя отзывают один раз' },
  caughtBy: '15.4 a retired user is let in no more, and who is still connected may do nothing',
  says: /broke off half way/,
  edits: [
    {
      file: 'users.ts',
      find: `if (kindOf(error) !== 'RESOURCE_NOT_FOUND') throw error // retired already`,
      replace: 'throw new Error(kindOf(error))',
    },
  ],
})
