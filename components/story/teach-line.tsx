/** Where a teacher goes on from the story. */
export function TeachLine({ home }: { home: string }) {
  return (
    <p className="teach-line">
      Teach with this story: <a href={`${home}?present`}>present</a> ·{' '}
      <a href={`${home}class/`}>class materials</a> · <a href={`${home}atlas/`}>atlas</a> ·{' '}
      <a href={`${home}quiz/`}>quiz</a> · <a href={`${home}cite/`}>cite, share, download</a> ·{' '}
      <a href={`${home}cite/#offline`}>read it offline</a>
    </p>
  );
}
