import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'idle are those client ids that own nothing',
    ru: 'простаивают те client id, за которыми нет ни одной партиции',
  },
  caughtBy: '2.4 names each member that has no partition',
  says: /Members are told apart by member ids/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'if (partitions.length === 0) idle.push(clientId)',
      replace:
        'if (partitions.length === 0) idle.push(clientId)\n  }\n  for (const owner of owners.values()) {\n    for (let at = idle.indexOf(owner); at >= 0; at = idle.indexOf(owner)) idle.splice(at, 1)',
    },
  ],
})
