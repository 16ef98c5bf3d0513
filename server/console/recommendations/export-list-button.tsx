import type { ReactElement } from 'react';
import type { BodyOf } from '#shared/api/endpoints/index';
import { download } from '../http/download';
import { FileDownload } from './file-download';
import { recommendationsWording as wording } from './recommendations-wording';

/** The list as it is on the screen, filters and order included, as a file for Excel. */
export function ExportListButton({ query }: { query: BodyOf<'exports.list'> }): ReactElement {
  return <FileDownload label={wording.exportList} fetchFile={() => download('exports.list', {}, query)} />;
}
