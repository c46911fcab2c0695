import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever sends an id again means the same command',
    ru: 'кто прислал id снова, имел в виду ту же команду',
  },
  caughtBy: '11.1 knows a command again by its id, before any other rule',
  says: /wanted something else/,
  edits: [
    {
      file: 'account.ts',
      find: `    return isOf(account, entry, event)
      ? { outcome: 'done', entry }
      : { outcome: 'refused', refusal: 'command-id-reused' }`,
      replace: `    return { outcome: 'done', entry }`,
    },
    {
      file: 'account.ts',
      find: `/** The entry is what a command became that wanted this event. */
function isOf(account: Account, entry: Entry, event: AccountEvent): boolean {
  if (entry.type !== event.type) return false
  return event.type === 'AccountCreated' ? event.owner === account.owner : event.cents === entry.cents
}

`,
      replace: ``,
    },
  ],
})
