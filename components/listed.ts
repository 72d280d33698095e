/**
 * The pages or files of a route, for an export. `npm run dev` gets no list: there, a file may come to be while it runs,
 * and Next would make the whole list again for every request.
 */
export function listed<T>(list: () => T[]): (() => T[]) | undefined {
  return process.env.NODE_ENV === 'development' ? undefined : list;
}
