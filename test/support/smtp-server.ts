import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the line, without the dots that SMTP doubles. */
  source: string;
}

/** What a mailbox does besides taking a mail. */
export interface SmtpScript {
  /** A reply in place of the good one, once each. */
  replies: Partial<Record<'MAIL' | 'RCPT' | 'DATA' | 'END', string>>[];
  /** Takes the mail and hangs up without a word. */
  hangsUpAfterText: boolean;
}

export interface SmtpServer {
  port: number;
  mails: ReceivedMail[];
  script: SmtpScript;
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it takes: as much of RFC 5321 as one client needs. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const script: SmtpScript = { replies: [], hangsUpAfterText: false };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    serve(socket, { mails, script });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    script,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** In place of a reply. */
const HANG_UP = 'hang up';
const END = '\r\n.\r\n';

function serve(socket: Socket, { mails, script }: Pick<SmtpServer, 'mails' | 'script'>): void {
  let buffer = '';
  let isText = false;
  let mail: ReceivedMail = { from: '', to: [], source: '' };
  const replies = script.replies.shift() ?? {};
  const say = (line: string): void => {
    if (line === HANG_UP) socket.destroy();
    else socket.write(`${line}\r\n`);
  };
  const addressIn = (line: string): string => /<(.*)>/.exec(line)?.[1] ?? '';
  const obey = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 test');
    else if (verb === 'MAIL') {
      mail = { from: addressIn(line), to: [], source: '' };
      say(replies.MAIL ?? '250 ok');
    } else if (verb === 'RCPT') {
      mail.to.push(addressIn(line));
      say(replies.RCPT ?? '250 ok');
    } else if (verb === 'DATA') {
      isText = replies.DATA === undefined;
      say(replies.DATA ?? '354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  say('220 test');
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = isText ? buffer.indexOf(END) : buffer.indexOf('\r\n');
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isText ? END.length : 2));
      if (!isText) {
        obey(part);
        continue;
      }
      isText = false;
      mail.source = part.replace(/\r\n\.\./g, '\r\n.');
      if (replies.END === undefined) mails.push(mail);
      say(script.hangsUpAfterText ? HANG_UP : (replies.END ?? '250 taken'));
    }
  });
}

/** The first PDF that a mail carries. */
export function pdfOf(mail: ReceivedMail): Buffer {
  const part = pdfPartOf(mail);
  const body = part.slice(part.indexOf('\r\n\r\n')).split('\r\n--')[0] ?? '';
  return Buffer.from(body.replace(/\s/g, ''), 'base64');
}

/** What the mailbox calls it: of plain letters as it stands, of others in the pieces of RFC 2231. */
export function attachmentNameOf(mail: ReceivedMail): string {
  const disposition = /content-disposition:(?:[^\r]|\r\n[ \t])*/i.exec(pdfPartOf(mail))?.[0] ?? '';
  const pieces = [...disposition.matchAll(/filename(?:\*\d*\*?)?="?(?:utf-8'')?([^";\r\n]*)/gi)];
  return decodeURIComponent(pieces.map(([, piece]) => piece).join(''));
}

function pdfPartOf({ source }: ReceivedMail): string {
  const parts = source.split(/\r\n--[^\r\n]+\r\n/);
  return parts.find((text) => /content-type: application\/pdf/i.test(text)) ?? '';
}

export function headerOf({ source }: ReceivedMail, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
}
