/** A style sheet: its text in the readers' bundle; elsewhere importing it is enough. */
declare module '*.css' {
  const text: unknown;
  export default text;
}
