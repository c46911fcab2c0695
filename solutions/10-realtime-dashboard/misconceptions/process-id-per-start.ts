import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each process has an id of its own',
    ru: 'у каждого процесса свой id',
  },
  caughtBy: '10.4 the analytics run with exactly-once when their start resolves, with their name and their session',
  says: /process\.id, which is the instance and stays/,
  edits: [
    {
      file: 'service.ts',
      find: "'process.id': instance",
      replace: `'process.id': \`\${instance}-\${process.pid}\``,
    },
  ],
})
