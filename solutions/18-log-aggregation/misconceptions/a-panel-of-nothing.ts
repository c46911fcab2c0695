import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kibana finds a visualization by its title', ru: 'Kibana найдёт визуализацию по названию' },
  caughtBy: '18.5 the file for Kibana has four objects that name one another and are all there',
  says: /shows an empty panel/,
  edits: [
    {
      file: 'kibana.ts',
      find: "{ type: 'visualization', id: ID.lines,",
      replace: "{ type: 'visualization', id: 'Lines per minute',",
    },
  ],
})
