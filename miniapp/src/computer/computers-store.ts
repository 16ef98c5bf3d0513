import { createStore } from 'zustand/vanilla';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { fetchNews } from '../applications';

export type ComputersView = AnswerOf<'computerLinks.list'>;

/** The computers that are open at each application, as last told. */
export const computersStore = createStore<Record<string, ComputersView['computers']>>(() => ({}));

/** Takes what the server has just told; when the application has changed there, it is fetched. */
export function takeComputers(applicationId: string, { computers, ...news }: ComputersView): void {
  computersStore.setState({ [applicationId]: computers });
  void fetchNews(applicationId, news);
}
