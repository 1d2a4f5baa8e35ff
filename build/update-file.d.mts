export interface UpdateFileGiven {
  readonly files: readonly { readonly path: string; readonly from: string }[];
  readonly facts: { readonly version: string; readonly lowest: string; readonly platform: string; readonly madeOn: string; readonly notes: readonly string[] };
  /** PEM */
  readonly privateKey: string | Buffer;
  readonly to: string;
  readonly level?: number;
}
export function writeUpdateFile(given: UpdateFileGiven): Promise<{ size: number; files: number }>;
export function headOf(manifest: Buffer, privateKey: string | Buffer): Buffer;
