import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a path is read when it is decoded', ru: 'путь читают раскодированным' },
  caughtBy: '23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered',
  says: /cut out before it is decoded/,
  edits: [
    {
      file: 'api.ts',
      find: "const path = url.replace(/\\?.*$/s, '')",
      replace: "const path = decodeURIComponent(url).replace(/\\?.*$/s, '')",
    },
  ],
})
