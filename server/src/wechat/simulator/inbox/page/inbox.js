'use strict';

/** Reads the simulator every few seconds and redraws only what has changed, so that focus stays in place. */
const refreshMs = 3000;
const placeOf = (id) => document.getElementById(id);
const drawn = new Map();
const dayAndTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function draw(id, data, build) {
  const key = JSON.stringify(data);
  if (drawn.get(id) === key) return;
  drawn.set(id, key);
  placeOf(id).replaceChildren(...build(data));
}

function chosenAccount(accounts) {
  const named = decodeURIComponent(location.hash.slice(1));
  const found = accounts.find(({ account }) => account === named);
  // Without a choice: the account that has received most, which is the one at work.
  return found ?? [...accounts].sort((one, other) => other.messageCount - one.messageCount)[0] ?? null;
}

function buildAccounts({ accounts, chosen }) {
  if (accounts.length === 0) return [make('p', 'hint', '还没有人登录过。请先打开小程序登录。')];
  return accounts.map(({ account, messageCount }) => {
    const button = make('button', 'account', account);
    button.append(make('span', 'count', `（${messageCount} 条）`));
    button.type = 'button';
    button.setAttribute('aria-pressed', String(account === chosen));
    button.addEventListener('click', () => {
      location.hash = encodeURIComponent(account);
    });
    return button;
  });
}

function buildGrants(grants) {
  if (grants.length === 0) return [];
  const list = make('ul', 'grants');
  for (const { title, remaining } of grants) {
    const item = make('li', remaining === 0 ? 'none' : '');
    item.append(make('span', '', title), make('span', 'count', `${remaining} 条`));
    list.append(item);
  }
  const hint = make('p', 'hint', '同意一次订阅，可收一条。用完后要在小程序里再次同意。');
  return [make('h2', 'grants-title', '还能收到几条'), hint, list];
}

function buildCard(message) {
  const card = make('article', 'card');
  const rows = make('dl', 'rows');
  for (const { label, value } of message.rows) {
    const row = make('div', 'row');
    row.append(make('dt', '', label), make('dd', '', value));
    rows.append(row);
  }
  card.append(make('p', 'sender', '双创申报'), make('h3', '', message.title), rows);
  if (message.openUrl !== null) {
    const link = make('a', 'open', '进入小程序查看');
    link.href = message.openUrl;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    card.append(link);
  }
  return card;
}

function buildMessages(messages) {
  if (messages.length === 0) {
    const empty = make('div', 'empty');
    empty.append(
      make('strong', '', '还没有服务通知'),
      make('span', '', '在小程序里同意订阅后，申报状态变化时，这里会收到通知。'),
    );
    return [empty];
  }
  return messages.flatMap((message) => [
    make('p', 'when', dayAndTime.format(new Date(message.deliveredAtUtc))),
    buildCard(message),
  ]);
}

async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

function showState(isConnected) {
  const state = placeOf('state');
  const text = isConnected ? '每 3 秒自动刷新' : '连接已断开。请确认服务正在运行，本页会自动重试。';
  if (state.textContent !== text) state.textContent = text;
  state.classList.toggle('lost', !isConnected);
}

async function refresh() {
  try {
    const { accounts } = await read('/sim/accounts');
    const chosen = chosenAccount(accounts);
    const { messages } =
      chosen === null
        ? { messages: [] }
        : await read(`/sim/messages?account=${encodeURIComponent(chosen.account)}`);
    draw('accounts', { accounts, chosen: chosen?.account ?? null }, buildAccounts);
    draw('grants', chosen?.grants ?? [], buildGrants);
    draw('messages', messages, buildMessages);
    showState(true);
  } catch {
    showState(false);
  }
}

async function keepRefreshing() {
  await refresh();
  setTimeout(keepRefreshing, refreshMs);
}

window.addEventListener('hashchange', refresh);
keepRefreshing();
