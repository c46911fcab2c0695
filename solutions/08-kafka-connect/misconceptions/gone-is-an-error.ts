import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not there cannot be removed',
    ru: 'нельзя удалить то, чего нет',
  },
  caughtBy: '8.1 a removed connector is gone, and one that is not there is no error',
  says: /rejected: /,
  edits: [{ file: 'connectors.ts', find: '  if (answer.status !== 404) accepted', replace: '  accepted' }],
})
