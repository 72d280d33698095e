declare module 'edtf' {
  /** The parts of an EDTF.js value that this project reads. Months count from 0; a mask of 0 means "not so". */
  export interface EdtfValue {
    readonly type: 'Date' | 'Season' | 'Interval' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    readonly min: number;
    readonly max: number;
    readonly values: readonly number[];
    /** Date: 1 year, 2 month, 3 day, 0 a time of day. */
    readonly precision?: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
    readonly unspecified?: { readonly value: number };
    /** Interval: Infinity for an open end, null for an unknown one. */
    readonly lower?: EdtfValue | number | null;
    readonly upper?: EdtfValue | number | null;
  }
  export default function edtf(text: string, options?: { level?: number }): EdtfValue;
}
