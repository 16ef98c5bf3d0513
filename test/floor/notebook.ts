import { Column, Entity, PrimaryColumn, Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The floor knows no room, so its tests bring a small one: notes with a version. */
@Entity({ name: 'floor_notes' })
export class NoteEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id!: string;

  @Column({ type: 'varchar', length: 40, unique: true })
  label!: string;

  @Column({ type: 'text', nullable: true })
  content!: string | null;

  @Column({ type: 'int' })
  version!: number;
}

export class CreateNotes1700000000001 implements MigrationInterface {
  name = 'CreateNotes1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'floor_notes',
        columns: [
          { name: 'id', type: 'varchar', length: '26', isPrimary: true },
          { name: 'label', type: 'varchar', length: '40', isUnique: true },
          { name: 'content', type: 'text', isNullable: true },
          { name: 'version', type: 'int' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('floor_notes');
  }
}

export class CreateNoteParts1700000000002 implements MigrationInterface {
  name = 'CreateNoteParts1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'floor_note_parts',
        columns: [
          { name: 'id', type: 'varchar', length: '26', isPrimary: true },
          { name: 'noteId', type: 'varchar', length: '26' },
        ],
        foreignKeys: [
          {
            name: 'fk_floor_note_parts_note',
            columnNames: ['noteId'],
            referencedTableName: 'floor_notes',
            referencedColumnNames: ['id'],
          },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('floor_note_parts');
  }
}

export const notebook = {
  entities: [NoteEntity],
  migrations: [CreateNotes1700000000001, CreateNoteParts1700000000002],
};

export function note(id: string, label = id): NoteEntity {
  return Object.assign(new NoteEntity(), { id, label, content: null, version: 1 });
}
