import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a new user has no recommendations yet', ru: 'у нового пользователя рекомендаций ещё нет' },
  caughtBy: '23.5 a new user gets the popular ones, most users first, equal ones by itemId',
  says: /an empty list/,
  edits: [
    {
      file: 'personal.ts',
      find: 'return [...similar, ...rest]',
      replace: 'return similar.length > 0 ? [...similar, ...rest] : []',
    },
  ],
})
