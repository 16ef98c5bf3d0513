/** Every key that is kept on the phone, so that two rooms cannot take the same one. */
export const storageKeys = {
  sessionToken: 'session.token',
  /** The account that waits to be erased. */
  leavingAccount: 'session.leaving',
  /** On a computer, for its tab: the connection to a phone. */
  computerLink: 'computer.link',
  /** On a computer, for its tab: how the connection ended, and what had not been saved then. */
  endedComputer: 'computer.ended',
  simulatedAccount: 'demo.account',
  /** The running campaign as last fetched, so that the app opens without a network. */
  campaign: 'campaign',
  /** The text of a campaign's notice as last fetched. */
  noticeText: (campaignId: string) => `notice.${campaignId}`,
  /** What was answered in the self-check of a campaign; it never leaves the phone. */
  selfCheck: (campaignId: string) => `self-check.${campaignId}`,
  /** The own account as last fetched. */
  me: 'me',
  /** The newest notices of an account as last fetched. */
  inbox: (accountId: string) => `inbox.${accountId}`,
  /** Larger type in this app. */
  typeSize: 'type-size',
  /** An application as last fetched or saved. */
  application: (applicationId: string) => `application.${applicationId}`,
  /** The step of the form that was open last. */
  lastStep: (applicationId: string) => `step.${applicationId}`,
  /** The newest answers of one application that the server has not confirmed yet. */
  unsentAnswers: (applicationId: string) => `answers.${applicationId}`,
  /** Photos of one application that wait for the network: a list of savedFiles keys. */
  unsentPhotos: (applicationId: string) => `photos.${applicationId}`,
  /** The key of a write whose answer has not come yet. */
  unansweredAct: (act: string) => `act.${act}`,
  /** Whether pictures that explain something were put away. */
  howToSeen: (of: string) => `how-to.${of}`,
  /** The code with which a computer fetches the paper, and of which link it is. */
  printCode: (applicationId: string) => `print-code.${applicationId}`,
  /** Choices about WeChat's messages that the server has not counted yet. */
  unsentConsents: 'consents',
} as const;
