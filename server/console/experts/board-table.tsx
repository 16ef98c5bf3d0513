import { Button, Empty, Table, Tooltip, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { BoardApplication, ReviewBoard } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { Mark } from '../ui/mark';
import { StatusMark } from '../ui/status-mark';
import { AssignmentMarks } from './assignment-marks';
import { DirectionMarks } from './direction-marks';
import { expertsWording } from './experts-wording';
import { useDirectionNumbers } from './use-direction-numbers';

const { columns: titles } = expertsWording;

/** The applications at the province, with who reviews each and how far they are. */
export function BoardTable({
  board,
  rows,
  onAssign,
}: {
  board: ReviewBoard;
  rows: BoardApplication[];
  onAssign: (id: string) => void;
}): ReactElement {
  const numbers = useDirectionNumbers();
  const columns: TableColumnsType<BoardApplication> = [
    {
      key: 'code',
      title: titles.code,
      width: 118,
      render: (_, { code }) => <span className="experts-place">{code}</span>,
    },
    {
      key: 'unit',
      title: titles.unit,
      render: (_, { id, unitName, projectName, hasPriority }) => (
        <>
          <Link to={`/applications/${id}`}>{unitName}</Link>{' '}
          {hasPriority && (
            <Tooltip title={expertsWording.priorityHint}>
              <span>
                <Mark tone="attention">{expertsWording.priority}</Mark>
              </span>
            </Tooltip>
          )}
          <div className="experts-note">{projectName}</div>
        </>
      ),
    },
    {
      key: 'bureau',
      title: titles.bureau,
      width: 92,
      render: (_, { bureauCode }) => bureauByCode(bureauCode)?.region ?? bureauCode,
    },
    {
      key: 'directions',
      title: titles.directions,
      width: 84,
      render: (_, { directions }) => <DirectionMarks directions={directions} numbers={numbers} />,
    },
    {
      key: 'status',
      title: titles.status,
      width: 110,
      render: (_, { status }) => <StatusMark status={status} />,
    },
    {
      key: 'experts',
      title: titles.experts,
      width: 330,
      render: (_, about) => <AssignmentMarks about={about} board={board} />,
    },
    {
      key: 'act',
      title: titles.act,
      width: 80,
      render: (_, { id, unitName }) => (
        <Button size="small" aria-label={expertsWording.assignTitle(unitName)} onClick={() => onAssign(id)}>
          {expertsWording.assign}
        </Button>
      ),
    },
  ];
  return (
    <Table<BoardApplication>
      size="small"
      rowKey="id"
      tableLayout="fixed"
      scroll={{ x: 960 }}
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={expertsWording.noApplications} />,
      }}
    />
  );
}
