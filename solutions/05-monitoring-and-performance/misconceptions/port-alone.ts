import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an address is not needed: it is my machine',
    ru: 'адрес не нужен: машина ведь моя',
  },
  caughtBy: '5.1 the option names the agent, where it answers, and its rules',
  says: /listens at every address/,
  edits: [{ file: 'jmx.ts', find: `=\${host}:\${port}:`, replace: `=\${host && port}:` }],
})
