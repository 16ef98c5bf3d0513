import { Button, Space } from 'antd';
import type { ReactElement } from 'react';
import { NewWindowSign, RotateSign, SealSign, ZoomSign } from '../../ui/icons';
import { photosWording } from './photos-wording';
import type { Picture, PictureKind, Pictures } from './shown-picture';
import type { PictureView } from './use-picture-view';

export function ViewerTools({
  pictures,
  shown,
  percent,
  act,
  onShow,
  seals,
  onToggleSeals,
}: {
  pictures: Pictures;
  shown: Picture;
  percent: number;
  act: Pick<PictureView, 'zoomIn' | 'zoomOut' | 'fitPage' | 'fitWidth' | 'turn'>;
  onShow: (kind: PictureKind) => void;
  /** null where there is nothing to outline. */
  seals: { isShown: boolean; count: number } | null;
  onToggleSeals: () => void;
}): ReactElement {
  return (
    <div className="viewer__tools">
      {pictures.length > 1 && (
        <Space.Compact role="group" aria-label={photosWording.kinds} size="small">
          {pictures.map(({ kind }) => (
            <Button
              key={kind}
              size="small"
              type={kind === shown.kind ? 'primary' : 'default'}
              aria-pressed={kind === shown.kind}
              title={photosWording.switchHint}
              onClick={() => onShow(kind)}
            >
              {photosWording.kind[kind]}
            </Button>
          ))}
        </Space.Compact>
      )}
      <ToolButton label={photosWording.zoomOut} icon={<ZoomSign direction="out" />} onClick={act.zoomOut} />
      <span className="viewer__percent">{percent}%</span>
      <ToolButton label={photosWording.zoomIn} icon={<ZoomSign direction="in" />} onClick={act.zoomIn} />
      <Button size="small" onClick={act.fitPage}>
        {photosWording.fitPage}
      </Button>
      <Button size="small" onClick={act.fitWidth}>
        {photosWording.fitWidth}
      </Button>
      <ToolButton label={photosWording.rotate} icon={<RotateSign />} onClick={act.turn} />
      {seals !== null && (
        <ToolButton
          label={photosWording.outlineSeals(seals.count)}
          icon={<SealSign />}
          isPressed={seals.isShown}
          onClick={onToggleSeals}
        />
      )}
      <a
        href={shown.address}
        target="_blank"
        rel="noopener"
        className="viewer__original"
        title={photosWording.openOriginal}
        aria-label={photosWording.openOriginal}
      >
        <NewWindowSign />
      </a>
      <span className="viewer__keys">{photosWording.keys(pictures.length > 1)}</span>
    </div>
  );
}

function ToolButton({
  label,
  icon,
  isPressed,
  onClick,
}: {
  label: string;
  icon: ReactElement;
  /** Of a button that switches something on and off. */
  isPressed?: boolean;
  onClick: () => void;
}): ReactElement {
  return (
    <Button
      className={isPressed === true ? 'viewer__tool--on' : undefined}
      size="small"
      icon={icon}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onClick}
    />
  );
}
