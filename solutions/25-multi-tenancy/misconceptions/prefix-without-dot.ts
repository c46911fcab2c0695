import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the tenant’s name is its prefix', ru: 'имя арендатора и есть его префикс' },
  caughtBy: '25.4 a tenant may write to its inbox, read its topics and join its groups, and nothing of anybody else',
  says: /prefix without its dot/,
  edits: [{ file: 'access.ts', find: 'inbox.slice(0, -INBOX.length)', replace: 'inbox.slice(0, -INBOX.length - 1)' }],
})
