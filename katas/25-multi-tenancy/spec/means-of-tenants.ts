/** Of tenants that come and go. */
export const meansOfTenants = {
  letInLast: {
    of: { en: 'what was in force when the password was set', ru: 'что уже действовало, когда ставили пароль' },
    so: {
      en: 'for a while the tenant is in, and nothing holds it back, or it is refused what it has paid for',
      ru: 'какое-то время арендатор уже внутри, а его ничто не сдерживает или ему отказывают в оплаченном',
    },
  },
  badPlan: { of: { en: 'onboard with a bad plan', ru: 'onboard с плохим планом' } },
  halfMade: {
    of: { en: 'what is there after plans that were refused', ru: 'что есть после отклонённых планов' },
    so: { en: 'a refused plan leaves half a tenant behind', ru: 'отклонённый план оставил пол-арендатора' },
  },
  letIn: { of: { en: 'whether the tenant is let in', ru: 'впускают ли арендатора' } },
  rightsOfTenant: {
    of: {
      en: 'writing the inbox, reading a stream, writing a stream, joining a group',
      ru: 'запись в inbox, чтение потока, запись в поток, вход в группу',
    },
  },
  cameAtLast: {
    of: {
      en: 'onboard, called again after requests that were lost',
      ru: 'onboard, вызванный снова после потерянных запросов',
    },
    so: { en: 'half a tenant stays for ever', ru: 'пол-арендатора останется навсегда' },
  },
  newPassword: {
    of: { en: 'whether the new password lets in', ru: 'впускает ли новый пароль' },
    so: {
      en: 'the plan was carried out, and its password lets nobody in',
      ru: 'план выполнен, а его пароль никого не впускает',
    },
    means: {
      en: 'A user who is there need not have this password: it is set with every call.',
      ru: 'Пользователь уже есть — это ещё не значит, что пароль у него этот: его ставят при каждом вызове.',
    },
  },
  oldPassword: {
    of: { en: 'whether the old password lets in', ru: 'впускает ли старый пароль' },
    so: { en: 'who knew the old password is still in', ru: 'кто знал старый пароль, всё ещё внутри' },
  },
  keptOffsets: { of: { en: 'the offsets of the tenant’s group', ru: 'смещения группы арендатора' } },
  leftBehind: {
    of: { en: 'what is left of the tenant', ru: 'что осталось от арендатора' },
    so: {
      en: 'the next customer of that name inherits it',
      ru: 'это достанется следующему клиенту с тем же именем',
    },
  },
  leftHalfWay: (what: string) => ({
    of: {
      en: `what is left of a tenant that had nothing left but this: ${what}`,
      ru: `что осталось от арендатора, у которого было только это: ${what}`,
    },
    so: {
      en: 'after an offboard that broke off, the next one ends too early, and the next customer of that name inherits the rest',
      ru: 'после прерванного offboard следующий кончается слишком рано, и остаток достанется следующему клиенту с тем же именем',
    },
  }),
  neighbour: {
    of: { en: 'what the neighbour has', ru: 'что есть у соседа' },
    so: { en: 'one tenant’s end was another one’s loss', ru: 'конец одного арендатора стал потерей другого' },
  },
  stillConnected: {
    of: {
      en: 'what a client of the tenant may do that is connected still',
      ru: 'что может клиент арендатора, который ещё соединён',
    },
    so: { en: 'the tenant works on', ru: 'арендатор работает дальше' },
    means: {
      en: 'Kafka asks for a password when a connection begins, and for rights with each request.',
      ru: 'Пароль Kafka спрашивает в начале соединения, а права — при каждом запросе.',
    },
  },
  membersPutOut: {
    of: { en: 'offboard of a tenant with a member at work', ru: 'offboard арендатора, участник которого работает' },
    means: {
      en: 'A group with members cannot be deleted; who may do nothing any more stays its member until the session ends.',
      ru: 'Группу с участниками удалить нельзя; а тот, кому больше ничего нельзя, остаётся в ней до конца сессии.',
    },
  },
  goFirst: {
    of: {
      en: 'whether the tenant was let in, and how many ACLs it had, when its things were deleted',
      ru: 'впускали ли арендатора и сколько у него было ACL, когда удаляли его вещи',
    },
    so: {
      en: 'what is deleted is made again by who works on',
      ru: 'удалённое создаёт заново тот, кто работает дальше',
    },
  },
  foundOld: {
    of: { en: 'what a new tenant finds under an old name', ru: 'что находит новый арендатор под старым именем' },
    so: { en: 'it reads what another customer left behind', ru: 'он читает то, что оставил другой клиент' },
  },
}
