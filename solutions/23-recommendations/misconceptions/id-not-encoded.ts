import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an id is a word', ru: 'id — это слово' },
  caughtBy: '23.5 the page shows what is popular, then what is for a user, as it changes',
  says: /the id goes into the path of the question encoded/,
  cause: 'deadline',
  edits: [{ file: 'page.ts', find: 'encodeURIComponent(user)', replace: 'user' }],
})
