import type { Answers } from '#shared/applications/answers';
import { photographsOf } from '../../support/page-photos';
import { Clerk, Contact } from '../../support/people';
import { soundAnswers } from '../../support/sound-answers';
import type { TestApp } from '../../support/test-app';
import type { SignIn, Welcome } from './built-server';

/** What people of test/support need of a server that was built and started: its address and its campaign. */
export async function servedApp({ phoneUrl }: Welcome): Promise<TestApp> {
  const url = phoneUrl.replace(/\/$/, '');
  const { id } = (await (await fetch(`${url}/api/campaigns/current`)).json()) as { id: string };
  return { url, campaignId: id } as TestApp;
}

export function signInOf({ signIns }: Welcome, userName: string): SignIn {
  const found = signIns.find((signIn) => signIn.userName === userName);
  if (found === undefined) throw new Error(`The server named no sign-in ${userName}`);
  return found;
}

/** Somebody whose account the demonstration made, at work without a browser. */
export async function staffMember(welcome: Welcome, app: TestApp, userName: string): Promise<Clerk> {
  // Role and region stand in the account; what a test would register with is not used.
  const clerk = new Clerk(app, 'bureau', null);
  const { password } = signInOf(welcome, userName);
  clerk.accountId = (await clerk.signInAs({ userName, password })).accountId;
  return clerk;
}

/** An application with photographs of its real pages, handed in as a phone would do it. */
export async function handedIn(
  app: TestApp,
  unit: { name?: string; answers?: Answers } = {},
): Promise<Contact> {
  const contact = new Contact(app);
  await (await contact.signIn()).consent();
  await contact.claim(unit.name === undefined ? {} : { name: unit.name });
  await contact.create();
  await contact.save(soundAnswers(unit.answers));
  await contact.confirmAll();
  await contact.attach();
  await handInAgain(contact);
  return contact;
}

/** Printed anew, the pages that no photograph stands for sealed and photographed, and handed in. */
export async function handInAgain(contact: Contact): Promise<void> {
  await contact.issue();
  const params = { revision: String(contact.application.print?.revision) };
  const { bytes } = await contact.own('papers.pdf', { params });
  const photographs = await photographsOf(bytes);
  const places = contact.application.print?.pages ?? [];
  for (const [index, photograph] of photographs.entries()) {
    if (places[index]?.photoId !== null) continue;
    // Nothing is refused for ever: after two retakes the next one is taken as it is.
    for (let taken = 0; taken < 3; taken += 1) if ((await contact.photograph(photograph)).counts) break;
  }
  await contact.submit();
}
