import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a connector is made by POST',
    ru: 'коннектор создают через POST',
  },
  caughtBy: '8.1 makes a connector and changes it, and resolves when it and its tasks run',
  says: /PUT \/connectors\/\{name\}\/config does both/,
  edits: [
    {
      file: 'connectors.ts',
      find: `accepted(await ask(connectUrl, \`\${pathOf(name)}/config\`, { method: 'PUT', body: config }), name)`,
      replace: `const answer = await ask(connectUrl, '/connectors', { method: 'POST', body: { name, config } }).catch(() => ({ status: 200, body: {} }))
  accepted(answer, name)`,
    },
  ],
})
