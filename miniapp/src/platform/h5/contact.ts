import type { Contact } from '../platform';

export const contact: Contact = {
  async call(phoneNumber) {
    window.location.href = `tel:${phoneNumber}`;
  },
};
