import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'pale is fine',
    ru: 'бледное тоже сойдёт',
  },
  caughtBy: '24.5 the page shows head, chart and tables as they change, and says when there is nothing yet',
  says: /weak eyes/,
  edits: [
    {
      file: 'page.ts',
      find: '.chart { position: relative; height: 15rem }',
      replace: '.chart { position: relative; height: 15rem } #empty { color: #999 }',
    },
  ],
})
