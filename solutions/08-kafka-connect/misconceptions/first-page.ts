import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a search gives what there is',
    ru: 'поиск отдаёт всё, что есть',
  },
  caughtBy: '8.5 compares more than ten thousand rows, to the last',
  says: /never more than 10,000/,
  edits: [
    {
      file: 'documents.ts',
      find: `  while (page.hits.hits.length > 0) {
    for (const { _id, _source } of page.hits.hits) found.set(_id, _source)
`,
      replace: `  for (const { _id, _source } of page.hits.hits) found.set(_id, _source)
  if (page.hits.hits.length === 0) {
`,
    },
  ],
})
