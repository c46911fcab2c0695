/** Of version 2, and of the check before a deploy. */
export const meansOfVersions = {
  // 7.5
  sameRecord: {
    of: { en: 'the name and the namespace of version 2', ru: 'имя и пространство имён версии 2' },
    so: {
      en: 'it is another record: no reader of the one can read the other',
      ru: 'это другая запись: одну через другую не прочитать',
    },
  },
  fieldStays: (name: string) => ({
    of: { en: `the field ${name} in version 2`, ru: `поле ${name} в версии 2` },
    so: {
      en: 'what was written into it does not come through: a renamed field is one less and one more, and with defaults no registry objects',
      ru: 'записанное в него не дойдёт: переименованное поле — это минус одно и плюс другое, и при значениях по умолчанию реестр не возразит',
    },
  }),
  addedField: {
    of: { en: 'what version 2 adds', ru: 'что добавляет версия 2' },
    so: {
      en: 'without a default no program that has version 2 can read what was written before',
      ru: 'без default тот, у кого версия 2, не прочитает записанное раньше',
    },
  },
  sameEachTime: {
    of: { en: 'both versions, asked for once more', ru: 'обе версии, если спросить ещё раз' },
    so: {
      en: 'version 2 was made by changing version 1: a program that has the old one has a third',
      ru: 'версия 2 сделана правкой версии 1: у того, кто взял старую, теперь третья',
    },
  },
  takenWithFull: { of: { en: 'what the registry answers with FULL', ru: 'ответ реестра при FULL' } },
  oldReader: { of: { en: 'what a reader with version 1 prints', ru: 'напечатанное читателем с версией 1' } },
  newReader: { of: { en: 'what a reader with version 2 prints', ru: 'напечатанное читателем с версией 2' } },

  byLevel: (level: string | undefined) => ({
    of: {
      en: `the verdict with ${level ? `level ${level}` : 'no level of its own: that of the registry is BACKWARD'}`,
      ru: `вердикт ${level ? `при уровне ${level}` : 'без собственного уровня: у реестра BACKWARD'}`,
    },
    so: {
      en: 'the check judges by the level that holds, and sets none',
      ru: 'проверка судит по действующему уровню и сама никакого не ставит',
    },
  }),
  latestAlone: {
    of: { en: 'the verdict with FULL', ru: 'вердикт при FULL' },
    so: {
      en: 'the registry would judge by the latest version alone',
      ru: 'реестр судил бы только по последней версии',
    },
  },
  everyVersion: {
    of: { en: 'the verdict with FULL_TRANSITIVE', ru: 'вердикт при FULL_TRANSITIVE' },
    so: {
      en: 'the registry would judge by each version: messages of all of them are still in the topic',
      ru: 'реестр судил бы по каждой версии: сообщения всех версий ещё лежат в топике',
    },
  },
  lostFields: {
    of: { en: 'the verdict on a rename with a default', ru: 'вердикт на переименование с default' },
    so: {
      en: 'the registry agrees, and what was written under the old name is gone for every reader',
      ru: 'реестр согласен, а записанное под старым именем для читателя пропало',
    },
  },
  noVersionYet: { of: { en: 'the verdict where there is no version yet', ru: 'вердикт, когда версий ещё нет' } },
  onlyAsks: {
    of: { en: 'what a check leaves behind in the registry', ru: 'что проверка оставила в реестре' },
    so: {
      en: 'it was to be found out before anything happens: what is registered is there for all',
      ru: 'выяснить надо было до того, как что-то случится: зарегистрированное видят все',
    },
  },
  noSchema: {
    of: { en: 'a check of what is no Avro schema', ru: 'проверка того, что не является Avro-схемой' },
    so: {
      en: 'the registry cannot judge it: the call has to reject, and gives no verdict',
      ru: 'реестр не может его оценить: вызов должен завершиться ошибкой, а не вердиктом',
    },
  },
  verdictAfterTrouble: {
    of: { en: 'the verdict when the registry answers 503 at first', ru: 'вердикт, если реестр сначала отвечает 503' },
    so: { en: 'no answer is no yes', ru: 'отсутствие ответа — не согласие' },
  },
}
