import { Button } from 'antd';
import type { ReactElement } from 'react';
import { NewWindowSign, RotateSign, ZoomSign } from '../../ui/icons';
import { photosWording } from './photos-wording';

export function ViewerTools({
  percent,
  address,
  onZoomIn,
  onZoomOut,
  onFitPage,
  onFitWidth,
  onTurn,
}: {
  percent: number;
  address: string;
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFitPage: () => void;
  onFitWidth: () => void;
  onTurn: () => void;
}): ReactElement {
  return (
    <div className="viewer__tools">
      <ToolButton label={photosWording.zoomOut} icon={<ZoomSign direction="out" />} onClick={onZoomOut} />
      <span className="viewer__percent">{percent}%</span>
      <ToolButton label={photosWording.zoomIn} icon={<ZoomSign direction="in" />} onClick={onZoomIn} />
      <Button size="small" onClick={onFitPage}>
        {photosWording.fitPage}
      </Button>
      <Button size="small" onClick={onFitWidth}>
        {photosWording.fitWidth}
      </Button>
      <ToolButton label={photosWording.rotate} icon={<RotateSign />} onClick={onTurn} />
      <a
        href={address}
        target="_blank"
        rel="noopener"
        className="viewer__original"
        title={photosWording.openOriginal}
        aria-label={photosWording.openOriginal}
      >
        <NewWindowSign />
      </a>
      <span className="viewer__keys">{photosWording.keys}</span>
    </div>
  );
}

function ToolButton({
  label,
  icon,
  onClick,
}: {
  label: string;
  icon: ReactElement;
  onClick: () => void;
}): ReactElement {
  return <Button size="small" icon={icon} aria-label={label} title={label} onClick={onClick} />;
}
