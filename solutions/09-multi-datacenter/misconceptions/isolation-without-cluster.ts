import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'isolation.level is a property of MirrorMaker',
    ru: 'isolation.level — настройка MirrorMaker',
  },
  caughtBy: '9.2 what was aborted on the primary is not seen on the backup',
  says: /what was aborted became a record/,
  edits: [{ file: 'mirror.ts', find: `    'primary.consumer.isolation.level'`, replace: `    'isolation.level'` }],
})
