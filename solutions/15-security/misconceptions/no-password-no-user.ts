import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who has no password was retired already', ru: 'у кого нет пароля, тот уже отозван' },
  caughtBy: '15.4 a retired user is let in no more, and who is still connected may do nothing',
  says: /stays half done/,
  edits: [
    {
      file: 'users.ts',
      find: `  await applyRights(access, { username, write: [], read: [], groups: [] })
  const deletion = { name: username, mechanism }
`,
      replace: `  const deletion = { name: username, mechanism }
`,
    },
    {
      file: 'users.ts',
      find: `    if (kindOf(error) !== 'RESOURCE_NOT_FOUND') throw error // retired already
  }
`,
      replace: `    if (kindOf(error) === 'RESOURCE_NOT_FOUND') return
    throw error
  }
  await applyRights(access, { username, write: [], read: [], groups: [] })
`,
    },
  ],
})
