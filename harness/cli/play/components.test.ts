import { expect, test } from 'vitest'
import { missingForJava } from '../../java/index.ts'
import { loadLab, manifestSchema } from '../../lab/index.ts'
import { optionsFrom, startComponents } from './components.ts'

test.skipIf(await missingForJava())(
  'the components of a lab run while a person plays, and its services are told where',
  async () => {
    let registryUrl = ''
    {
      await using components = await startComponents(['browser', 'registry'])
      const options = optionsFrom({ registryUrl: 'registry.http' }, components.endpoints)
      registryUrl = options['registryUrl'] ?? ''
      expect((await fetch(`${registryUrl}/subjects`)).status).toBe(200)
    }
    await expect(fetch(`${registryUrl}/subjects`)).rejects.toThrow()
  },
)

test('without components nothing is started', async () => {
  await using components = await startComponents(['browser'])
  expect(components.endpoints).toEqual({})
})

test('a service may be given endpoints of what its lab names alone, and may start nothing else', async () => {
  const lab = await loadLab('01-producer-consumer')
  const play = { one: { run: 'one', about: { en: 'one', ru: 'один' }, options: { registryUrl: 'registry.http' } } }
  expect(manifestSchema.safeParse({ ...lab, play, components: ['registry'] }).success).toBe(true)
  expect(manifestSchema.safeParse({ ...lab, play }).error?.message).toMatch(/no component registry/)
  const starting = { one: { ...play.one, options: {}, starts: 'mirror' } }
  expect(manifestSchema.safeParse({ ...lab, play: starting }).error?.message).toMatch(/no component mirror/)
})
