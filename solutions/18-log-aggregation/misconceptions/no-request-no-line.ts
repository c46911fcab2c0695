import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a line without a request is none', ru: 'строка без запроса — не строка' },
  caughtBy: '18.3 by hand: a line of nginx has its request, the status says its level',
  says: /speaks TLS to a plain port/,
  edits: [
    {
      file: 'parse.ts',
      find: 'const [, method = null, path = null] = REQUEST.exec(message) ?? []',
      replace:
        "const [, method = null, path = null] = REQUEST.exec(message) ?? []\n  if (method === null) throw new Error('no request')",
    },
  ],
})
