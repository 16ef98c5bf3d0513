export { createMailSender, type MailSender } from './mail-sender';
export { removeOldMails, startMailDelivery } from './deliver-mails';
export { PaperMail } from './paper-mail.entity';
export { createPaperMailRoutes } from './paper-mails.routes';
