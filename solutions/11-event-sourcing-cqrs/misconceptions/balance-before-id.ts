import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'first the rules, then whether it was done already',
    ru: 'сначала правила, потом — не было ли команды раньше',
  },
  caughtBy: '11.1 knows a command again by its id, before any other rule',
  says: /has this command already/,
  edits: [
    {
      file: 'account.ts',
      find: `  if (account && entry)
    return isOf(account, entry, event)
      ? { outcome: 'done', entry }
      : { outcome: 'refused', refusal: 'command-id-reused' }
  const refusal = refusalOf(account, event)
  return refusal ?`,
      replace: `  const refusal = refusalOf(account, event)
  if (account && entry && !refusal)
    return isOf(account, entry, event)
      ? { outcome: 'done', entry }
      : { outcome: 'refused', refusal: 'command-id-reused' }
  return refusal ?`,
    },
  ],
})
