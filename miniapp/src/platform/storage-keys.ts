/** Every key that is kept on the phone, so that two rooms cannot take the same one. */
export const storageKeys = {
  sessionToken: 'session.token',
  simulatedAccount: 'demo.account',
  /** The newest answers of one application that the server has not confirmed yet. */
  unsentAnswers: (applicationId: string) => `answers.${applicationId}`,
  /** Photos of one application that wait for the network: a list of savedFiles keys. */
  unsentPhotos: (applicationId: string) => `photos.${applicationId}`,
} as const;
