import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a letter that an administrator has replayed once may be replayed by itself when it comes back',
    ru: 'если администратор однажды отправил письмо повторно, дальше его можно отправлять автоматически',
  },
  caughtBy: '12.5 gives a replayed message all its tries again',
  says: /goes round for ever/,
  edits: [
    {
      file: 'dead-letters.ts',
      find: `        if (topic === ctx.name(TOPIC.dlq)) records.set(\`\${partition}-\${message.offset}\`, message)
`,
      replace: `        if (topic === ctx.name(TOPIC.dlq)) {
          const id = \`\${partition}-\${message.offset}\`
          records.set(id, message)
          const { key, value, headers } = message
          const again = { ...ownHeaders(headers), [HEADER.replayOf]: id }
          const known = [...records.values()].some((one) => one !== message && String(one.key) === String(key))
          if (known) decide(id, { type: 'replayed' }, () => ({ key, value, headers: again })).catch(() => {})
        }
`,
    },
  ],
})
