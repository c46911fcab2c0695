import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a path and a URL are the same', ru: 'путь и URL — одно и то же' },
  caughtBy: '23.4 whichever instance is asked, the one that has the user answers, and the answer is the same',
  says: /not passed on as it came/,
  edits: [
    { file: 'asking.ts', find: '...{ host, port, path, agent: false as const },', replace: 'agent: false as const,' },
    {
      file: 'asking.ts',
      find: 'const request = get(options, (response)',
      replace: "const request = get(new URL(path, ['http://', host, ':', port].join('')), options, (response)",
    },
  ],
})
