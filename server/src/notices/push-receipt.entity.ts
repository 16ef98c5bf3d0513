import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Pushes that have been taken in: WeChat sends the same one up to three times. */
@Entity('push_receipt')
export class PushReceipt {
  @PrimaryColumn('varchar', { length: 64 })
  dedupeKeySha256!: string;

  @Column('varchar', { length: 24 })
  receivedAtUtc!: string;
}
