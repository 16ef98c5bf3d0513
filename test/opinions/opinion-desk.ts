import type { OpinionPhotoView, OpinionView } from '#shared/api/views';
import type { Clerk } from '../support/people';
import { scenePhoto } from '../support/scene-photos';
import type { TestApp } from '../support/test-app';

/** The opinion of one application on a clerk's desk, always at the version that was seen last. */
export class OpinionDesk {
  private seen: OpinionView | null = null;

  constructor(
    readonly app: TestApp,
    readonly clerk: Clerk,
    readonly id: string,
  ) {}

  get opinion(): OpinionView {
    if (this.seen === null) throw new Error('nothing was opened');
    return this.seen;
  }

  async open(): Promise<OpinionView> {
    this.seen = (await this.clerk.call('opinions.open', { params: { id: this.id } })).body;
    return this.seen;
  }

  async write(text: string): Promise<OpinionView> {
    const { version } = await this.open();
    this.seen = (
      await this.clerk.call('opinions.save', { params: { id: this.id }, version, body: { text } })
    ).body;
    return this.seen;
  }

  async issue(): Promise<OpinionView> {
    const { version } = await this.open();
    this.seen = (
      await this.clerk.call('opinions.issue', { params: { id: this.id }, version, body: {} })
    ).body;
    return this.seen;
  }

  async upload(bytes: Buffer, name = '意见页.jpg') {
    return this.clerk.call('opinions.addPhoto', { params: { id: this.id }, file: { name, bytes } });
  }

  async uploaded(bytes: Buffer, name?: string): Promise<OpinionPhotoView> {
    const { photo, opinion } = (await this.upload(bytes, name)).body;
    this.seen = opinion;
    return photo;
  }

  async waive(reason: string) {
    const { version } = await this.open();
    return this.clerk.call('opinions.waive', { params: { id: this.id }, version, body: { reason } });
  }

  /** The two codes of the opinion's only page, as the server prints them. */
  codes(applicationCode: string, revision = this.opinion.print?.revision ?? 1): [string, string] {
    const content = { paper: 'opinion', applicationCode, revision, page: 1, pages: 1 } as const;
    const { signer } = this.app;
    return [signer.sign({ ...content, corner: 'A' }), signer.sign({ ...content, corner: 'B' })];
  }

  /** A photograph that only sets the scene: accepted. */
  async sealedPage(applicationCode: string): Promise<Buffer> {
    return scenePhoto(this.codes(applicationCode));
  }
}
