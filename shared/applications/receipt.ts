/** What a receipt vouches for. Its hash can be recomputed by anybody who has the receipt. */
export interface ReceiptManifest {
  number: string;
  applicationCode: string;
  unitName: string;
  projectName: string;
  receivedAtUtc: string;
  submittedAtUtc: string;
  revision: number;
  /** Of the frozen answers as they are printed. */
  snapshotSha256: string;
  pages: { page: number; sha256: string }[];
  attachments: { kind: string; fileName: string; sha256: string }[];
}

/**
 * The text whose UTF-8 bytes are hashed with SHA-256: one fact a line, in this order, lines ended by LF. Names may hold
 * spaces but no line breaks.
 */
export function receiptText(manifest: ReceiptManifest): string {
  const lines = [
    `receipt ${manifest.number}`,
    `application ${manifest.applicationCode}`,
    `unit ${manifest.unitName}`,
    `project ${manifest.projectName}`,
    `received ${manifest.receivedAtUtc}`,
    `submitted ${manifest.submittedAtUtc}`,
    `revision ${manifest.revision}`,
    `answers ${manifest.snapshotSha256}`,
    ...manifest.pages.map(({ page, sha256 }) => `page ${page} ${sha256}`),
    ...manifest.attachments.map(({ kind, sha256, fileName }) => `attachment ${kind} ${sha256} ${fileName}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
