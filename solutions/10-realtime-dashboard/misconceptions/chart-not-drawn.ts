import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who changes the data changes the chart',
    ru: 'изменил данные — изменился график',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /update\(\) is called/,
  edits: [
    {
      file: 'page-drawing.ts',
      find: `  chart.update('none')
`,
      replace: '',
    },
  ],
})
