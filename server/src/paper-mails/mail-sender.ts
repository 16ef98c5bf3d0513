import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import type { MailConfig } from '../config';

export interface OutgoingMail {
  /** Stays the same over all attempts, so that a mailbox knows a second copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
  attachment: { fileName: string; content: Buffer };
}

/**
 * refused: this mailbox or this mail will never be taken. later: not now, and certainly not taken. unknown: it was handed
 * over and nobody said whether it was taken.
 */
export type MailResult =
  { outcome: 'accepted' | 'refused' | 'unknown' } | { outcome: 'later'; reason: string };

export interface MailSender {
  send(mail: OutgoingMail): Promise<MailResult>;
}

const CONNECT_TIMEOUT_MS = 15_000;
/** A slow server may take a paper of a few megabytes for this long. */
const SOCKET_TIMEOUT_MS = 45_000;
const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Hands mail over by SMTP; each mail has a connection of its own, since there are few. */
export function createMailSender({ host, port, isTls, user, password, from }: MailConfig): MailSender {
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: isTls,
    // Passwords and papers go over no open line, except to a server on this machine.
    requireTLS: !isTls && !loopback.includes(host),
    ignoreTLS: !isTls && loopback.includes(host),
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.indexOf('@') + 1);
  return {
    async send({ id, to, subject, text, attachment }) {
      const content = noticedReading(attachment.content);
      try {
        await transport.sendMail({
          from: { name: '双创申报', address: from },
          to: { name: '', address: to },
          messageId: `<${id}@${domain}>`,
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: [
            { filename: attachment.fileName, content: content.stream, contentType: 'application/pdf' },
          ],
        });
        return { outcome: 'accepted' };
      } catch (error) {
        return resultOf(error, { hasBegun: content.hasBegun() });
      }
    },
  };
}

/**
 * The file as a stream that notices when somebody begins to read it: that is when the mail server has said that it takes the
 * text. Nodemailer calls every lost connection one that was never made.
 */
function noticedReading(content: Buffer): { stream: Readable; hasBegun(): boolean } {
  let hasBegun = false;
  const stream = new Readable({
    read() {
      hasBegun = true;
      this.push(content);
      this.push(null);
    },
  });
  return { stream, hasBegun: () => hasBegun };
}

/** As nodemailer says it: the reply's number, and at which command it came. */
interface SmtpFailure {
  responseCode?: number;
  command?: string;
  code?: string;
}

const aboutThisMail = ['MAIL FROM', 'RCPT TO', 'DATA'];

function resultOf(error: unknown, { hasBegun }: { hasBegun: boolean }): MailResult {
  const { responseCode = 0, command = '', code = '' } = error as SmtpFailure;
  if (responseCode >= 500 && aboutThisMail.includes(command)) return { outcome: 'refused' };
  if (responseCode === 0 && hasBegun) return { outcome: 'unknown' };
  return { outcome: 'later', reason: [code, command, responseCode].join(' ') };
}
