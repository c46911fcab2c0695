import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start is another process, so it needs another process.id',
    ru: 'каждый запуск — новый процесс, значит, и process.id новый',
  },
  caughtBy: '4.3 an instance runs when its start resolves, with its name and its session',
  says: /process\.id changed/,
  edits: [{ file: 'service.ts', find: "'process.id': instance", replace: "'process.id': `${instance}-${Date.now()}`" }],
})
