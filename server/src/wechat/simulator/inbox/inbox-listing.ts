import type { SimulatorParts } from '../simulator-parts';

/** Newest first; null lists the messages of all accounts. */
export function listMessages({ store, accounts, options }: SimulatorParts, account: string | null) {
  const messages = store.state.messages
    .map((message) => ({
      msgId: message.msgId,
      account: accounts.nameOf(message.openId),
      templateId: message.templateId,
      title: message.title,
      page: message.page,
      /** Null when the card opens nothing. */
      openUrl: message.page === '' || !options.openPageUrl ? null : `${options.openPageUrl}#/${message.page}`,
      miniprogramState: message.miniprogramState,
      rows: message.rows,
      deliveredAtUtc: message.deliveredAtUtc,
    }))
    .filter((message) => account === null || message.account === account)
    .reverse();
  return { messages };
}

/** In the order in which they first appeared, each with what may still be sent to it. */
export function listAccounts({ store, options }: SimulatorParts) {
  const accounts = Object.entries(store.state.accounts).map(([openId, { account }]) => ({
    account,
    messageCount: store.state.messages.filter((message) => message.openId === openId).length,
    grants: options.templates.map(({ id, title }) => ({
      templateId: id,
      title,
      remaining: store.state.grants[openId]?.[id] ?? 0,
    })),
  }));
  return { accounts };
}
