import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what changes something needs the token; looking does no harm',
    ru: 'токен нужен только для изменений, а смотреть можно всем',
  },
  caughtBy: '12.5 refuses every request without the admin token, and does nothing then',
  says: /Reading needs the token too/,
  edits: [
    {
      file: 'admin.ts',
      find: `if (!allowed(request.headers.authorization, token))`,
      replace: `if (request.method !== 'GET' && !allowed(request.headers.authorization, token))`,
    },
  ],
})
