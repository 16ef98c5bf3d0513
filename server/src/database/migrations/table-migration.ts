import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { MigrationClass } from '../data-sources';

type ColumnType = `varchar(${number})` | 'int' | 'text' | 'mediumtext' | 'boolean';

interface ColumnPlan {
  name: string;
  type: ColumnType;
  primary?: true;
  nullable?: true;
}

interface TablePlan {
  name: string;
  columns: ColumnPlan[];
  indices?: { name: string; columns: string[]; unique?: true }[];
  /** All reference `id`. */
  foreignKeys?: { name: string; column: string; table: string }[];
  /** SQLite keeps the rows in the primary key itself; MySQL always does. */
  withoutRowid?: true;
}

/**
 * A migration that makes one table, on SQLite and MySQL alike. `ifNotExist` lets it run again after a kill between the
 * statement and the note that it ran: MySQL commits at each DDL statement.
 *
 * @param name the class name that is kept in the migrations table; TypeORM takes the order from its last 13 digits
 */
export function tableMigration(name: string, plan: TablePlan): MigrationClass {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.createTable(tableOf(plan), true);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.dropTable(plan.name, true);
    }
  };
}

function tableOf({ name, columns, indices = [], foreignKeys = [], withoutRowid }: TablePlan): Table {
  return new Table({
    name,
    withoutRowid: withoutRowid === true,
    columns: columns.map((column) => {
      // SQLite calls it `integer` in the entities too; MySQL knows both names for one type.
      const name = column.type === 'int' ? 'integer' : column.type;
      const [, type = name, length] = /^(varchar)\((\d+)\)$/.exec(column.type) ?? [];
      return {
        name: column.name,
        type,
        ...(length === undefined ? {} : { length }),
        isPrimary: column.primary === true,
        isNullable: column.nullable === true,
      };
    }),
    indices: indices.map(({ name: indexName, columns: columnNames, unique }) => ({
      name: indexName,
      columnNames,
      isUnique: unique === true,
    })),
    foreignKeys: foreignKeys.map(({ name: keyName, column, table }) => ({
      name: keyName,
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ['id'],
      // Said out loud: databases report an unsaid action by different names, and the entities would seem to differ.
      onDelete: 'NO ACTION',
      onUpdate: 'NO ACTION',
    })),
  });
}
