import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each record of a table is a change',
    ru: 'каждая запись таблицы — изменение',
  },
  caughtBy: '4.4 a client that comes late gets the present state first, then each change once',
  says: /changed nothing/,
  edits: [{ file: 'counts.ts', find: 'else if (known?.count !== count) {', replace: 'else {' }],
})
