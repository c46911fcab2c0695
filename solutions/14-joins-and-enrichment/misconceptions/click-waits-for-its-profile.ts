import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a click whose profile is a moment late is held until it comes',
    ru: 'клик, чей профиль чуть опоздал, надо придержать до его прихода',
  },
  caughtBy: '14.2 a click waits for no table: what comes later is no concern of it',
  says: /held until its profile/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '  clicks\n    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))\n',
      replace:
        '  const held = new Map<string, Click[]>()\n  const late = profiles.toStream().flatMapValues((user, key): ProfiledClick[] => {\n    const waiting = user === null ? [] : (held.get(key) ?? [])\n    held.delete(key)\n    return waiting.map((click) => ({ ...click, user: user! }))\n  })\n  clicks\n    .leftJoin(profiles, (click, user) => ({ click, user }))\n    .filter((key, { click, user }) => {\n      if (user === null) held.set(key, [...(held.get(key) ?? []), click])\n      return user !== null\n    })\n    .mapValues(({ click, user }): ProfiledClick => ({ ...click, user: user! }))\n    .merge(late)\n',
    },
  ],
})
