import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who is not let in has a wrong password', ru: 'кого не впустили, у того неверный пароль' },
  caughtBy: '15.2 logIn tells a wrong password from a broker that is not there, and no password to anybody',
  says: /where a broker is down/,
  edits: [
    { file: 'client.ts', find: `(byCode[code] ?? 'unreachable')`, replace: `(byCode[code] ?? 'wrong-password')` },
  ],
})
