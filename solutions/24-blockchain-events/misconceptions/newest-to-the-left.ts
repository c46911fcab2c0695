import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the chart has the order of the state',
    ru: 'на графике порядок состояния',
  },
  caughtBy: '24.5 the page shows head, chart and tables as they change, and says when there is nothing yet',
  cause: 'deadline',
  says: /left to right|Rows show/,
  edits: [
    {
      file: 'page-script.ts',
      find: 'drawChart([...blocks].reverse())',
      replace: 'drawChart(blocks)',
    },
  ],
})
